package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.hub.counting.SlowEntries.Entry;
import nl.samentel.hub.counting.SlowLinks.Found;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;

/**
 * Answers definitions a second time, from the meaning of their language and not from the product's SQL: loops over
 * everything, object by object, with java.time. Slow on purpose.
 */
final class SlowInterpreter {
    /**
     * One fact row.
     *
     * @param unit what a number counts once
     * @param who person as counted, -1 when it cannot be told apart
     * @param household household, -1 when unknown
     * @param codes code by dimension
     */
    record Row(Object unit, int who, int household, Map<String, String> codes) {}

    private final List<Linked> rows;
    private final CountingPeriod period;

    SlowInterpreter(List<Linked> rows, CountingPeriod period) {
        this.rows = List.copyOf(rows);
        this.period = period;
    }

    List<Row> rows(Definition definition) {
        List<Row> facts = new ArrayList<>();
        SlowLinks links = new SlowLinks(definition, rows);
        for (Entry entry : SlowEntries.of(definition, rows)) {
            Map<String, Found> found = links.around(entry);
            if (definition
                    .keep()
                    .filter(k -> !SlowCriteria.holds(k, entry, found))
                    .isEmpty()) {
                addRows(facts, entry, combinations(definition, entry, found));
            }
        }
        return facts;
    }

    private static void addRows(List<Row> facts, Entry entry, List<Map<String, String>> combinations) {
        Set<List<Integer>> seen = new HashSet<>();
        for (Linked subject : entry.subjects()) {
            if (seen.add(List.of(subject.who(), subject.household()))) {
                combinations.forEach(
                        codes -> facts.add(new Row(entry.unit(), subject.who(), subject.household(), codes)));
            }
        }
    }

    private List<Map<String, String>> combinations(Definition definition, Entry entry, Map<String, Found> found) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Dimension dimension : definition.dimensions()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (String code : new SlowCodes(period).of(dimension, entry, found)) {
                for (Map<String, String> shorter : combinations) {
                    Map<String, String> codes = new TreeMap<>(shorter);
                    codes.put(dimension.id(), code);
                    longer.add(codes);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
