package nl.samentel.connector.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Notice;
import nl.samentel.connector.problem.Rule;
import org.jspecify.annotations.Nullable;

/** Reads the result of a query in the order the database gives it; name an {@code order by} to make it repeatable. */
final class JdbcRowReader implements RowReader {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final String name;
    private final Connection connection;
    private final Statement statement;
    private final ResultSet results;
    private final List<String> header;
    private int[] columns = {};
    private String[] fields = {};
    private long row = 1;

    private JdbcRowReader(String name, Connection connection, Statement statement, ResultSet results)
            throws SQLException {
        this.name = name;
        this.connection = connection;
        this.statement = statement;
        this.results = results;
        List<String> names = new ArrayList<>();
        ResultSetMetaData meta = results.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            names.add(meta.getColumnLabel(i).strip());
        }
        this.header = List.copyOf(names);
    }

    static JdbcRowReader open(String name, Connection connection, String query, int fetchSize) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(fetchSize);
        return new JdbcRowReader(name, connection, statement, statement.executeQuery(query));
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The reason why it is being closed is the one to tell.
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void select(int[] selected) {
        columns = selected.clone();
        fields = new String[selected.length];
    }

    @Override
    public boolean next() throws SourceException {
        try {
            if (!results.next()) {
                return false;
            }
            row++;
            for (int slot = 0; slot < columns.length; slot++) {
                fields[slot] = text(results.getObject(columns[slot] + 1));
            }
            return true;
        } catch (SQLException e) {
            throw new SourceException(
                    new FileProblem(name, row, "", Rule.DATABASE_REFUSED, List.of(QueryExtract.state(e))));
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Date date) {
            return date.toLocalDate().toString();
        }
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().format(MINUTE);
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean flag) {
            return flag ? "J" : "N";
        }
        return value.toString().strip();
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public int width() {
        return header.size();
    }

    @Override
    public String field(int slot) {
        return fields[slot];
    }

    @Override
    public @Nullable Rule fault(int slot) {
        return null;
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public long checksum() {
        return 0;
    }

    @Override
    public String form() {
        return "query";
    }

    @Override
    public List<Notice> notices() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw new IOException("The connection of " + name + " could not be closed.");
        }
    }
}
