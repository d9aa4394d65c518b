package nl.samentel.connector.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.source.RowReader;
import org.jspecify.annotations.Nullable;

/** Where the columns of a mapping are among the fields of a row; an absent optional column reads as empty. */
public final class Columns {
    /** Slot of a column that the file does not have. */
    public static final int ABSENT = -1;

    private final List<String> names;
    private final int[] positions;
    private final Map<String, Integer> slots = new HashMap<>();

    /** Binds a matched header. */
    public Columns(HeaderMatch match) {
        this.names = match.columns().keySet().stream().sorted().toList();
        this.positions = new int[names.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = match.position(names.get(i)).orElseThrow();
            slots.put(names.get(i), i);
        }
    }

    /** Returns what to select, in the order of the slots. */
    public int[] positions() {
        return positions.clone();
    }

    /** Returns the slot of a column, {@link #ABSENT} when the file or the mapping has none. */
    public int slot(@Nullable String column) {
        return column == null ? ABSENT : slots.getOrDefault(column, ABSENT);
    }

    /** Returns the slots of several columns. */
    public int[] slots(List<String> columns) {
        return columns.stream().mapToInt(this::slot).toArray();
    }

    /** Returns the column of a slot, as the mapping calls it. */
    public String name(int slot) {
        return names.get(slot);
    }

    /** Returns the number of slots. */
    public int count() {
        return positions.length;
    }

    /** Returns the text of a slot, empty when absent. */
    public static String text(RowReader row, int slot) {
        return slot == ABSENT ? "" : row.field(slot);
    }
}
