package nl.samentel.connector.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Notice;
import nl.samentel.connector.problem.Rule;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook. Rows stream; the table of shared texts of the workbook is held in memory. */
final class XlsxRowReader implements RowReader {
    private final String name;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;
    private int[] columns = {};
    private String[] fields = {};
    private @Nullable Rule[] faults = {};
    private long row;
    private int width;

    private XlsxRowReader(String name, ReadableWorkbook workbook) throws IOException, SourceException {
        this.name = name;
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        this.header = readHeader();
    }

    static XlsxRowReader open(String name, Path path) throws SourceException {
        try {
            return new XlsxRowReader(name, new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true)));
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            throw new SourceException(FileProblem.of(name, Rule.DAMAGED_WORKBOOK));
        }
    }

    private List<String> readHeader() throws SourceException {
        while (rows.hasNext()) {
            Row first = rows.next();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < first.getCellCount(); i++) {
                names.add(first.getOptionalCell(i).map(XlsxCells::text).orElse(""));
            }
            while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
                names.remove(names.size() - 1);
            }
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        throw new SourceException(FileProblem.of(name, Rule.EMPTY_FILE));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void select(int[] selected) {
        columns = selected.clone();
        fields = new String[selected.length];
        faults = new Rule[selected.length];
    }

    @Override
    public boolean next() throws SourceException {
        try {
            while (rows.hasNext()) {
                if (take(rows.next())) {
                    return true;
                }
            }
            return false;
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new SourceException(new FileProblem(name, row, "", Rule.DAMAGED_WORKBOOK, List.of()));
        }
    }

    /** Takes over the selected cells; false when the whole row is blank. */
    private boolean take(Row from) {
        row = from.getRowNum();
        width = Math.max(header.size(), lastFilled(from) + 1);
        Arrays.fill(fields, "");
        Arrays.fill(faults, null);
        for (int slot = 0; slot < columns.length; slot++) {
            Optional<Cell> cell = from.getOptionalCell(columns[slot]);
            if (cell.isPresent()) {
                faults[slot] = XlsxCells.fault(cell.get());
                fields[slot] = faults[slot] == null ? XlsxCells.text(cell.get()) : "";
            }
        }
        return lastFilled(from) >= 0;
    }

    private static int lastFilled(Row row) {
        for (int i = row.getCellCount() - 1; i >= 0; i--) {
            Optional<Cell> cell = row.getOptionalCell(i);
            if (cell.isPresent() && cell.get().getType() != CellType.EMPTY) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String field(int slot) {
        return fields[slot];
    }

    @Override
    public @Nullable Rule fault(int slot) {
        return faults[slot];
    }

    @Override
    public String cell(int slot) {
        return XlsxCells.letters(columns[slot]) + row;
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
        return "xlsx";
    }

    @Override
    public List<Notice> notices() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
