package nl.samentel.hub.desk;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The filters of the log as a form sends them, and as an address keeps them. */
final class Filters {
    private static final List<String> NAMES =
            List.of("from", "to", "actor", "partner", "uses", "action", "datalab", "outcome", "cursor");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Filters() {}

    /** Returns the filters that are set, by name. */
    static Map<String, String> of(HttpServerRequest request) {
        Map<String, String> set = new TreeMap<>();
        for (String name : NAMES) {
            String value = request.getParam(name);
            if (value != null && !value.isBlank()) {
                set.put(name, value);
            }
        }
        return set;
    }

    /** Returns a better query if a form sent empty fields or days: an address that can be kept has neither. */
    static Optional<String> tidier(HttpServerRequest request) {
        Map<String, String> set = of(request);
        boolean empty = NAMES.stream().anyMatch(name -> request.getParam(name) != null && !set.containsKey(name));
        boolean days =
                set.values().stream().anyMatch(value -> DAY.matcher(value).matches());
        if (!empty && !days) {
            return Optional.empty();
        }
        set.computeIfPresent("from", (name, value) -> midnight(value, 0));
        set.computeIfPresent("to", (name, value) -> midnight(value, 1));
        return Optional.of(query(set));
    }

    /** The last day is included for people; a time is not. */
    private static String midnight(String value, int daysLater) {
        return DAY.matcher(value).matches()
                ? LocalDate.parse(value)
                        .plusDays(daysLater)
                        .atStartOfDay(ZONE)
                        .toInstant()
                        .toString()
                : value;
    }

    /** Returns the days of times at midnight, as a form shows them again. */
    static Map<String, String> days(Map<String, String> set) {
        Map<String, String> days = new TreeMap<>();
        for (String name : List.of("from", "to")) {
            try {
                LocalDate day = LocalDate.ofInstant(Instant.parse(set.getOrDefault(name, "")), ZONE);
                days.put(name, (name.equals("to") ? day.minusDays(1) : day).toString());
            } catch (java.time.format.DateTimeParseException e) {
                days.put(name, "");
            }
        }
        return days;
    }

    /** Writes parameters in order of their names. */
    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
