package nl.samentel.hub.desk;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of the log as a form sends them, and as an address keeps them. */
final class Filters {
    private static final List<String> NAMES = List.of(
            "from",
            "to",
            "actor",
            "partner",
            "uses",
            "action",
            "datalab",
            "outcome",
            "trace",
            "object",
            "snapshot",
            "limit",
            "cursor");
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
        boolean days = isDay(set.get("from")) || isDay(set.get("to"));
        if (!empty && !days) {
            return Optional.empty();
        }
        set.computeIfPresent("from", (name, value) -> midnight(value, 0));
        set.computeIfPresent("to", (name, value) -> midnight(value, 1));
        return Optional.of(query(set));
    }

    private static boolean isDay(@Nullable String value) {
        try {
            return value != null && LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The last day is included for people; a time is not. */
    private static String midnight(String value, int daysLater) {
        return isDay(value)
                ? LocalDate.parse(value)
                        .plusDays(daysLater)
                        .atStartOfDay(ZONE)
                        .toInstant()
                        .toString()
                : value;
    }

    /** Returns the days of times at midnight, as a form shows them again; of other times nothing, as a form of days would change them. */
    static Map<String, String> days(Map<String, String> set) {
        return Map.of("from", day(set.get("from"), 0), "to", day(set.get("to"), 1));
    }

    private static String day(@Nullable String time, int daysEarlier) {
        try {
            ZonedDateTime at = Instant.parse(time == null ? "" : time).atZone(ZONE);
            boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? at.toLocalDate().minusDays(daysEarlier).toString() : "";
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** Returns a query that begins the list anew. */
    static String fromStart(Map<String, String> filters) {
        Map<String, String> rest = new TreeMap<>(filters);
        rest.remove("cursor");
        return query(rest);
    }

    /** Writes parameters in order of their names. */
    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
