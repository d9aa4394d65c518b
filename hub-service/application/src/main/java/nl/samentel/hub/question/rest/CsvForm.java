package nl.samentel.hub.question.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as CSV (RFC 4180): a column for each dimension, then status, value, the interval in which the true
 * number is expected, rate and its interval, and the day from which records mean what they mean now. A small or closed cell has no value. What protects and links the numbers stands in the JSON forms.
 */
final class CsvForm {
    static final String MEDIA_TYPE = "text/csv";

    /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final String QUOTED = ",\"\r\n";

    private CsvForm() {}

    static String of(CountAnswer answer) {
        List<String> header = new ArrayList<>();
        answer.dimensions().forEach(d -> header.add(d.id()));
        header.addAll(List.of("status", "value", "low", "high", "rate", "rate_low", "rate_high", "comparable_from"));
        StringBuilder text = new StringBuilder(line(header));
        for (CountAnswer.Cell cell : answer.cells()) {
            List<String> fields = new ArrayList<>(cell.codes());
            fields.add(cell.status());
            fields.add(number(cell.value()));
            fields.add(number(cell.low()));
            fields.add(number(cell.high()));
            fields.add(number(cell.rate()));
            fields.add(number(cell.rateLow()));
            fields.add(number(cell.rateHigh()));
            fields.add(answer.question().comparableFrom().toString());
            text.append(line(fields));
        }
        return text.toString();
    }

    private static String number(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvForm::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * Ids, codes, numbers and days hold letters, digits, underscores and hyphens only. Should a code ever hold more, it stays one field, and
     * no spreadsheet takes it for a formula.
     */
    static String field(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
