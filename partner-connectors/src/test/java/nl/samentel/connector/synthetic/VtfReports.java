package nl.samentel.connector.synthetic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.schema.codelist.CodeLists;

/** Reports and cases of Veilig Thuis, put together from the rows that a connector would accept. */
final class VtfReports {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** A report or case: its date, its area, and its first row. */
    record Item(LocalDate date, String pc4, NativeTable.Row row) {
        String get(String column) {
            return row.get(column);
        }

        int year() {
            return date.getYear();
        }
    }

    private VtfReports() {}

    static List<Item> reports(long seed) {
        return items(Regions.table(seed, "VTF/vtf_meldingen.csv"), "MELDINGNR", "DATUM_MELDING");
    }

    static List<Item> cases(long seed) {
        return items(Regions.table(seed, "VTF/vtf_casussen.csv"), "CASUSNR", "DATUM_START");
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Item> items(NativeTable table, String id, String date) {
        Map<String, List<NativeTable.Row>> byId = new LinkedHashMap<>();
        for (NativeTable.Row row : table.rows()) {
            if (date(row.get(date)).isPresent() && knownCodes(row)) {
                byId.computeIfAbsent(row.get(id), k -> new ArrayList<>()).add(row);
            }
        }
        List<Item> items = new ArrayList<>();
        byId.values()
                .forEach(rows ->
                        items.add(new Item(date(rows.get(0).get(date)).orElseThrow(), area(rows), rows.get(0))));
        return items;
    }

    private static boolean knownCodes(NativeTable.Row row) {
        String role = row.get("HOEDANIGHEID_MELDER");
        String start = row.get("GESTART_DOOR");
        return role != null
                ? CodeLists.list("reporter_role").findNative(role).isPresent()
                : Set.of("melding", "advies", "overdracht", "anders").contains(start);
    }

    /** The commonest area of the rows, the lowest when there are two; a repeated row counts once. */
    private static String area(List<NativeTable.Row> rows) {
        Map<String, Integer> areas = new TreeMap<>();
        rows.stream()
                .map(NativeTable.Row::fields)
                .distinct()
                .filter(f -> !f.get("POSTCODE").isEmpty())
                .forEach(f -> areas.merge(f.get("POSTCODE").substring(0, 4), 1, Integer::sum));
        int most = areas.values().stream().max(Integer::compare).orElse(0);
        return areas.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("UNKNOWN");
    }
}
