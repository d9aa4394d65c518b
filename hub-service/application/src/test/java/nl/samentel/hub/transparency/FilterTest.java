package nl.samentel.hub.transparency;

import static nl.samentel.hub.testing.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.testing.HubTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Pages of the log, one after the other, have every entry that matches, once and newest first; held against plain SQL. */
@QuarkusTest
class FilterTest extends HubTest {
    private static final long ENTRIES = 3_000;
    private static final String USES = "(a.partner = 'VTF' OR audit_snapshot(a.object_type, a.object_id, a.details) IN"
            + " (SELECT snapshot::text FROM snapshot_use WHERE partner = 'VTF'))";
    private static final String BUSY =
            "a.id IN (SELECT p.entry FROM audit_part p WHERE p.name = 'actor'" + " AND p.value = 'analyst-0')";

    @Inject
    UnitOfWork unit;

    @Inject
    LogShards shards;

    @Inject
    LogKeys keys;

    @Inject
    FullCheck check;

    @Test
    void findsEveryEntryOnce() throws Exception {
        // These get numbers behind those of the other tests, and times before.
        Instant end = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        Instant year = end.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfYear(1)
                .toInstant();
        Instant begin = end.minus(Duration.ofDays(20)).isBefore(year) ? year : end.minus(Duration.ofDays(20));
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "")) {
            long first =
                    new LogFilling(unit, shards, keys, superuser, begin, Duration.between(begin, end)).fill(ENTRIES, 7);
            String own = "a.id BETWEEN " + first + " AND " + (first + ENTRIES - 1)
                    + " AND (a.datalab IS NULL OR a.datalab = 'nop-2019-2023')";
            for (Map.Entry<String, String> filter : filters(begin, end).entrySet()) {
                List<Long> expected = numbers(superuser, own + " AND " + filter.getValue());
                List<Long> found = pages(filter.getKey()).stream()
                        .filter(id -> id >= first && id < first + ENTRIES)
                        .toList();
                assertThat(found).as(filter.getKey()).isEqualTo(expected);
            }
            assertThat(check.run(read -> {})).isEmpty();
        }
    }

    private static Map<String, String> filters(Instant begin, Instant end) {
        Instant half = begin.plus(Duration.between(begin, end).dividedBy(2)).truncatedTo(ChronoUnit.MILLIS);
        String time = "from=" + half + "&to=" + end;
        String within = "a.at >= '" + half + "' AND a.at < '" + end + "'";
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put(time, within);
        filters.put("partner=VTF", "a.partner = 'VTF'");
        filters.put("partner=JGZ", "a.partner = 'JGZ'");
        filters.put("action=COUNT&datalab=nop-2019-2023", "a.action = 'COUNT' AND a.datalab = 'nop-2019-2023'");
        filters.put("outcome=REFUSED&" + time, "a.outcome = 'REFUSED' AND " + within);
        filters.put("actor=analyst-0", BUSY);
        filters.put("actor=analyst-0&action=COUNT&" + time, BUSY + " AND a.action = 'COUNT' AND " + within);
        filters.put("uses=VTF", USES);
        filters.put("uses=VTF&datalab=nop-2019-2023&" + time, USES + " AND a.datalab IS NOT NULL AND " + within);
        filters.put("uses=VTF&action=DELIVERY_BATCH", USES + " AND a.action = 'DELIVERY_BATCH'");
        return filters;
    }

    private static List<Long> pages(String filter) {
        List<Long> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = JsonPath.from(as("aart")
                    .get("/api/v1/audit/entries?limit=90&" + filter + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.getList("entries.id", Long.class).forEach(found::add);
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return found;
    }

    private static List<Long> numbers(Connection superuser, String condition) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT a.id FROM audit_entry a WHERE " + condition + " ORDER BY a.at DESC, a.id DESC")) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }
}
