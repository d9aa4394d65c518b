package nl.samentel.hub.release.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an official table as CSV (RFC 4180): a column for each dimension, then status, value, the bounds by errors of linking, and the day
 * from which records mean what they mean now. A hidden cell has no value.
 */
final class OfficialCsv {
    private OfficialCsv() {}

    static String of(TablesAnswer.TablePart table) {
        List<String> header = new ArrayList<>();
        table.dimensions().forEach(d -> header.add(d.id()));
        header.addAll(List.of("status", "value", "low", "high", "comparable_from"));
        StringBuilder text = new StringBuilder(line(header));
        for (TablesAnswer.Cell cell : table.cells()) {
            List<String> fields = new ArrayList<>(cell.codes());
            fields.add(cell.status());
            fields.add(number(cell.value()));
            fields.add(number(cell.low()));
            fields.add(number(cell.high()));
            fields.add(table.question().comparableFrom().toString());
            text.append(line(fields));
        }
        return text.toString();
    }

    private static String number(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }

    /** Ids, codes, numbers and days hold letters, digits, underscores and hyphens only, so that nothing needs quotes. */
    private static String line(List<String> fields) {
        return fields.stream().collect(Collectors.joining(",", "", "\r\n"));
    }
}
