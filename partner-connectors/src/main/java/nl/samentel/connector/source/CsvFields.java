package nl.samentel.connector.source;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.stream.Stream;

/** Receives fields from the CSV parser and keeps the selected ones of the current row. */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields> {
    private static final int NONE = -1;

    private FieldPool[] pools = {new FieldPool()};
    private int[] slots = {};
    private String[] fields = {};
    private boolean everything = true;
    private boolean content;
    private boolean lastQuoted;

    /** Selects columns by position. */
    void select(int[] columns, int width) {
        everything = false;
        slots = new int[width];
        Arrays.fill(slots, NONE);
        fields = new String[columns.length];
        pools = Stream.generate(FieldPool::new).limit(columns.length).toArray(FieldPool[]::new);
        for (int i = 0; i < columns.length; i++) {
            slots[columns[i]] = i;
        }
        Arrays.fill(fields, "");
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        Arrays.fill(fields, "");
        content = false;
        lastQuoted = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        content |= length > 0;
        lastQuoted = quoted;
        if (everything) {
            fields = index < fields.length ? fields : Arrays.copyOf(fields, index + 1);
            fields[index] = pools[0].of(buffer, offset, length);
        } else if (index < slots.length && slots[index] != NONE) {
            fields[slots[index]] = pools[slots[index]].of(buffer, offset, length);
        }
    }

    @Override
    protected CsvFields buildRecord() {
        return this;
    }

    String field(int slot) {
        return fields[slot];
    }

    String[] all() {
        return fields.clone();
    }

    int width() {
        return getFieldCount();
    }

    long line() {
        return getStartingLineNumber();
    }

    /** Tells whether the row has any character; a row of separators alone counts as blank. */
    boolean content() {
        return content;
    }

    boolean lastQuoted() {
        return lastQuoted;
    }
}
