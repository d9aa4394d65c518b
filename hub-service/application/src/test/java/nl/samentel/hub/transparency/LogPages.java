package nl.samentel.hub.transparency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Pages of the log for each filter: the first page, and one deep down. Each is held against the plain SELECT of the same rows by their
 * key, by the same role on the same server.
 */
final class LogPages {
    private static final int SAMPLES = 40;
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final double DEEP = .1;
    private static final double DAY = 1 / 730.;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is asked for, and how long a time within the whole; 0 for no time. */
    private record Filter(String name, String query, double window) {}

    private static final List<Filter> FILTERS = List.of(
            new Filter("none", "", 0),
            new Filter("a day", "", DAY),
            new Filter("a month", "", 30 * DAY),
            new Filter("a year", "", 365 * DAY),
            new Filter("actor, 7 % of all", "actor=analyst-0", 0),
            new Filter("actor, 0.3 % of all", "actor=analyst-20", 0),
            new Filter("actor, 1 in 50,000", "actor=analyst-guest", 0),
            new Filter("actor, unknown", "actor=nobody", 0),
            new Filter("partner", "partner=VTF", 0),
            new Filter("partner of other datalabs", "partner=JGZ", 0),
            new Filter("action, often", "action=COUNT", 0),
            new Filter("action, rare", "action=DELIVERY_SEAL", 0),
            new Filter("action, never", "action=KEY_ISSUE", 0),
            new Filter("datalab", "datalab=nop-2019-2023", 0),
            new Filter("outcome DONE", "outcome=DONE", 0),
            new Filter("outcome REFUSED", "outcome=REFUSED", 0),
            new Filter("uses", "uses=VTF", 0),
            new Filter("uses, partner of other datalabs", "uses=JGZ", 0),
            new Filter("actor and action", "actor=analyst-20&action=COUNT", 0),
            new Filter("actor and outcome", "actor=analyst-20&outcome=FAILED", 0),
            new Filter("actor and a month", "actor=analyst-20", 30 * DAY),
            new Filter("partner and action", "partner=VTF&action=DELIVERY_SEAL", 0),
            new Filter("partner and a month", "partner=VTF", 30 * DAY),
            new Filter("action and outcome", "action=DELIVERY_BATCH&outcome=FAILED", 0),
            new Filter("action, rare, and a month", "action=DELIVERY_SEAL", 30 * DAY),
            new Filter("action, often, and a day", "action=COUNT", DAY),
            new Filter("uses and outcome", "uses=VTF&outcome=FAILED", 0),
            new Filter("uses and a month", "uses=VTF", 30 * DAY),
            new Filter(
                    "all of them",
                    "actor=analyst-0&uses=VTF&action=COUNT&datalab=nop-2019-2023&outcome=DONE",
                    30 * DAY));

    private final AuditorClient hub;
    private final Connection plain;
    private final Instant begin;
    private final long first;
    private final long number;
    private final Random random = new Random(4);

    /** Reads entries that were written from a time on, with numbers from the first one on. */
    LogPages(AuditorClient hub, Connection plain, Instant begin, long first, long number) {
        this.hub = hub;
        this.plain = plain;
        this.begin = begin;
        this.first = first;
        this.number = number;
    }

    void measure() throws Exception {
        System.out.printf("%-34s %9s %9s %9s %9s %9s %6s%n", "filter", "first", "p95", "deep", "p95", "plain", "ratio");
        for (Filter filter : FILTERS) {
            List<Long> page = new ArrayList<>();
            Samples top = Samples.of(SAMPLES, LIMIT, () -> page(filter, false, page));
            List<Long> shown = List.copyOf(page);
            Samples deep = Samples.of(SAMPLES, LIMIT, () -> page(filter, true, page));
            Samples same = Samples.of(SAMPLES, LIMIT, () -> Samples.time(() -> plain(shown)));
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %9.1f %9.1f %9.1f %9.1f %9.1f %6.1f  (%d rows, %d and %d times)%n",
                    filter.name(),
                    top.median(),
                    top.p95(),
                    deep.median(),
                    deep.p95(),
                    same.median(),
                    top.median() / same.median(),
                    shown.size(),
                    top.number(),
                    deep.number());
        }
    }

    private double page(Filter filter, boolean deep, List<Long> shown) throws Exception {
        double from = random.nextDouble() * (1 - filter.window());
        StringBuilder path = new StringBuilder("/api/v1/audit/entries?").append(filter.query());
        if (filter.window() > 0) {
            path.append("&from=").append(at(from)).append("&to=").append(at(from + filter.window()));
        }
        if (deep) {
            double place = filter.window() > 0 ? from + filter.window() / 2 : DEEP;
            String cursor = "a1:" + (first + (long) (number * place));
            path.append("&cursor=")
                    .append(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(cursor.getBytes(StandardCharsets.US_ASCII)));
        }
        AuditorClient.Answer answer = hub.get(path.toString());
        shown.clear();
        for (JsonNode entry : JSON.readTree(answer.body()).path("entries")) {
            shown.add(entry.path("id").asLong());
        }
        return answer.millis();
    }

    private Instant at(double place) {
        return begin.plusMillis((long) (place * Duration.ofDays(730).toMillis()))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private void plain(List<Long> ids) throws SQLException {
        try (PreparedStatement select = plain.prepareStatement("SELECT a.*, e.bytes FROM audit_entry a"
                + " JOIN log_entry e ON e.entry = a.id WHERE a.id = ANY (?) ORDER BY a.id DESC")) {
            select.setArray(1, plain.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getBytes("bytes");
                }
            }
        }
    }
}
