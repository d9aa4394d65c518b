package nl.samentel.hub.disclosure.suppression.table;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names a cell by the code of each dimension that is not totalled. Two tables that both speak of one pc4 in one year
 * share that cell, whatever else they are split by.
 *
 * @param codes code by name of the dimension; empty for the grand total
 */
public record CellId(SortedMap<String, String> codes) {
    /** Copies, and leaves out what is totalled. */
    public CellId {
        SortedMap<String, String> copy = new TreeMap<>(codes);
        copy.values().removeIf(RollUp.ALL::equals);
        codes = Collections.unmodifiableSortedMap(copy);
    }

    /** Names a cell; a dimension with the code {@link RollUp#ALL} is totalled, as is one that is not named. */
    public static CellId of(Map<String, String> codes) {
        return new CellId(new TreeMap<>(codes));
    }

    /** Names the grand total. */
    public static CellId total() {
        return new CellId(new TreeMap<>());
    }

    /** Names the cell with another code in one dimension. */
    public CellId with(String dimension, String code) {
        SortedMap<String, String> changed = new TreeMap<>(codes);
        changed.put(dimension, code);
        return new CellId(changed);
    }
}
