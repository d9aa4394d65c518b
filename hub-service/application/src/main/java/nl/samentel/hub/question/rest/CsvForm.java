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

    /** Ids, codes, numbers and days hold letters, digits, underscores and hyphens only, so that nothing needs quotes. */
    private static String line(List<String> fields) {
        return fields.stream().collect(Collectors.joining(",", "", "\r\n"));
    }
}
