package nl.samentel.hub.disclosure.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.hub.disclosure.suppression.table.CellId;
import nl.samentel.hub.disclosure.suppression.table.Counts;
import nl.samentel.hub.disclosure.suppression.table.Dimension;
import nl.samentel.hub.disclosure.suppression.table.FrequencyTable;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.RollUp;

/** Fictional tables of two dimensions, small enough to try everything. */
public final class TinyTables {
    private TinyTables() {}

    /** Returns a table of two by three with totals, of small numbers. */
    public static LinkedTables random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] inner = new long[2][3];
        for (long[] row : inner) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(3) == 0 ? random.nextLong(3) : random.nextLong(3, 7);
            }
        }
        return of(inner);
    }

    /** Returns a table of areas (rows {@code a0}, {@code a1}, ...) by kinds (columns {@code k0}, ...), with totals. */
    public static LinkedTables of(long[][] inner) {
        return builder(inner).build();
    }

    /** Starts such a table. */
    public static LinkedTables.Builder builder(long[][] inner) {
        Dimension areas = Dimension.flat("area", codes("a", inner.length));
        Dimension kinds = Dimension.flat("kind", codes("k", inner[0].length));
        LinkedTables.Builder builder = LinkedTables.builder().table(new FrequencyTable(List.of(areas, kinds)));
        for (String area : areas.codes()) {
            for (String kind : kinds.codes()) {
                builder.count(id(area, kind), Counts.of(sum(inner, area, kind)));
            }
        }
        return builder;
    }

    /** Names a cell; {@code *} for a total. */
    public static CellId id(String area, String kind) {
        return CellId.of(Map.of("area", area, "kind", kind));
    }

    private static long sum(long[][] inner, String area, String kind) {
        long sum = 0;
        for (int row = 0; row < inner.length; row++) {
            for (int column = 0; column < inner[row].length; column++) {
                boolean in = (area.equals(RollUp.ALL) || area.equals("a" + row))
                        && (kind.equals(RollUp.ALL) || kind.equals("k" + column));
                sum += in ? inner[row][column] : 0;
            }
        }
        return sum;
    }

    private static List<String> codes(String prefix, int size) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            codes.add(prefix + i);
        }
        return codes;
    }
}
