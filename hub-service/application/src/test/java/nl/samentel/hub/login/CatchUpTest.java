package nl.samentel.hub.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.HashedEntry;
import org.junit.jupiter.api.Test;

/** Every event once, whatever clocks and pages do. */
class CatchUpTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int PAGE = 3;

    private final FakeRealm realm = new FakeRealm();
    private final List<String> written = new ArrayList<>();

    private void roundAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        ReadingStatus status = new ReadingStatus(realm, entry -> {}, new NothingSaid());
        new LoginEvents(realm, entry -> written.add(entry.objectId().orElseThrow()), realm, realm, status, PAGE, clock)
                .round(Caller.hub("test", "0123456789abcdef0123456789abcdef"));
    }

    @Test
    void readsAMillisecondThatHoldsManyMoreEventsThanAPage() {
        List<String> ids = IntStream.range(0, 50).mapToObj(i -> "e" + i).toList();
        ids.forEach(id -> realm.happen(id, NOON));
        realm.happen("later", NOON.plusMillis(1));

        roundAt(NOON.plusSeconds(1));
        roundAt(NOON.plusSeconds(61));

        assertThat(written).doesNotHaveDuplicates().hasSize(51).containsAll(ids).contains("later");
    }

    @Test
    void readsWhatWasStoredLaterThanItHappened() {
        realm.happen("first", NOON);
        roundAt(NOON.plusSeconds(1));
        realm.happen("late", NOON.minus(Duration.ofMinutes(14)));

        roundAt(NOON.plusSeconds(61));

        assertThat(written).containsExactly("first", "late");
    }

    @Test
    void losesNothingWhenTheClockThereWasAhead() {
        realm.happen("ahead", NOON.plus(Duration.ofDays(400)));
        roundAt(NOON);
        realm.happen("right", NOON.plusSeconds(30));
        roundAt(NOON.plusSeconds(60));
        realm.happen("while the hub was down", NOON.plus(Duration.ofDays(1)));

        roundAt(NOON.plus(Duration.ofDays(2)));
        roundAt(NOON.plus(Duration.ofDays(2)).plusSeconds(60));

        assertThat(written).containsExactly("ahead", "right", "while the hub was down");
    }

    @Test
    void forgetsWhatIsFetchedNoMore() {
        for (int minute = 0; minute < 300; minute++) {
            realm.happen("m" + minute, NOON.plus(Duration.ofMinutes(minute)));
            roundAt(NOON.plus(Duration.ofMinutes(minute)));
        }

        assertThat(written).hasSize(300).doesNotHaveDuplicates();
        assertThat(realm.logged).hasSizeLessThan(40);
    }

    /** A log that says nothing of log-ins yet. */
    private static final class NothingSaid implements AuditStore {
        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }

        @Override
        public Optional<AuditEntry> find(String shard, long index) {
            return Optional.empty();
        }

        @Override
        public List<HashedEntry> findHashed(AuditQuery query) {
            return List.of();
        }

        @Override
        public List<HashedEntry> at(String shard, List<Long> places) {
            return List.of();
        }

        @Override
        public long behind(AuditQuery query, Map<String, Long> sizes) {
            return 0;
        }
    }
}
