package nl.samentel.hub.disclosure.suppression;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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

    private SharedTables(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = split(lines.get(0));
            names = header.subList(0, header.indexOf(header.contains("Freq") ? "Freq" : "ant"));
            lines.stream().skip(1).map(SharedTables::split).forEach(l -> {
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), l.get(i).equals("Total") ? RollUp.ALL : l.get(i));
                }
                rows.add(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String line) {
        return Arrays.asList(line.replace("\"", "").split(","));
    }

    /** Reads a table, or skips the test that asks. */
    public static SharedTables read(String name) {
        Path file = Path.of(System.getProperty("samentel.shared", "../shared"), "data/disclosure", name);
        assumeTrue(Files.isReadable(file), "There is no shared table " + file + "; skipped.");
        return new SharedTables(file);
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
