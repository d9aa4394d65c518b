package nl.samentel.hub.disclosure.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.samentel.hub.disclosure.SharedFile;
import nl.samentel.hub.disclosure.suppression.table.CellId;
import nl.samentel.hub.disclosure.suppression.table.Counts;
import nl.samentel.hub.disclosure.suppression.table.Dimension;
import nl.samentel.hub.disclosure.suppression.table.FrequencyTable;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.RollUp;

/** Reads tables that other software protected, from beside the repository. */
public final class SharedTables {
    private final List<String> names;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private SharedTables(List<Map<String, String>> read) {
        List<String> header = List.copyOf(read.get(0).keySet());
        names = header.subList(0, header.indexOf(header.contains("Freq") ? "Freq" : "ant"));
        for (Map<String, String> codes : read) {
            Map<String, String> row = new TreeMap<>(codes);
            row.replaceAll((column, code) -> code.equals("Total") ? RollUp.ALL : code);
            rows.add(row);
        }
    }

    /** Reads a table, or skips the test that asks. */
    public static SharedTables read(String name) {
        return new SharedTables(SharedFile.rows(name));
    }

    /** Returns the codes of one column that go with each code of another. */
    public Map<String, List<String>> codes(String column, String within) {
        Map<String, List<String>> codes = new TreeMap<>();
        rows.forEach(r -> {
            List<String> of = codes.computeIfAbsent(r.getOrDefault(within, ""), k -> new ArrayList<>());
            String code = r.getOrDefault(column, "");
            if (!of.contains(code)) {
                of.add(code);
            }
        });
        return codes;
    }

    /** Returns the table of dimensions without roll-ups. */
    public LinkedTables flat() {
        return tables(names.stream()
                .map(n -> Dimension.flat(
                        n,
                        rows.stream()
                                .map(r -> r.getOrDefault(n, ""))
                                .distinct()
                                .filter(c -> !c.equals(RollUp.ALL))
                                .toList()))
                .toList());
    }

    /** Returns the table of these dimensions. */
    public LinkedTables tables(List<Dimension> dimensions) {
        LinkedTables.Builder builder = LinkedTables.builder().table(new FrequencyTable(dimensions));
        rows.forEach(r ->
                builder.count(id(r), Counts.of(Long.parseLong(r.getOrDefault("Freq", r.getOrDefault("ant", ""))))));
        return builder.build();
    }

    /** Returns the numbers of the cells of which something was said. */
    public List<Integer> cells(LinkedTables tables, Predicate<Map<String, String>> said) {
        return rows.stream()
                .filter(said)
                .map(r -> tables.number(id(r)))
                .sorted()
                .toList();
    }

    private CellId id(Map<String, String> row) {
        Map<String, String> codes = new TreeMap<>(row);
        codes.keySet().retainAll(names);
        return CellId.of(codes);
    }
}
