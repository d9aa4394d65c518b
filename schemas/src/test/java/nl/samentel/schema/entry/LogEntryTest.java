package nl.samentel.schema.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.tile.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogEntryTest {
    private static final Instant AT = Instant.parse("2026-11-30T12:00:00.123Z");
    private static final LogEntry ENTRY = new LogEntry(
            AT, Map.of("action", "COUNT", "reason", "é \"x\"\n", "detail.digest", "00ff"), Map.of("version", 3L));

    @Test
    void hasOneForm() throws DocumentException {
        String json = "{\"action\":\"COUNT\",\"at\":1796040000123,\"detail.digest\":\"00ff\","
                + "\"reason\":\"é \\\"x\\\"\\n\",\"version\":3}";

        assertThat(new String(ENTRY.entry().bytes(), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(LogEntry.parse(ENTRY.entry())).isEqualTo(ENTRY);
        assertThat(LogEntry.parse(entry("{\"at\":0}"))).isEqualTo(new LogEntry(Instant.EPOCH, Map.of(), Map.of()));
    }

    private static Entry entry(String json) {
        return Entry.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "1",
                "\"at\"",
                "{\"at\":\"0\"}",
                "{\"at\":-1}",
                "{\"at\":1.5}",
                "{\"at\":null}",
                "{\"at\":9007199254740992}",
                "{\"at\": 0}",
                "{\"at\":0,\"action\":\"x\"}",
                "{\"at\":0,\"x\":null}",
                "{\"at\":0,\"x\":true}",
                "{\"at\":0,\"x\":1.5}",
                "{\"at\":0,\"x\":[]}",
                "{\"at\":0,\"x\":{}}",
                "{\"at\":0,\"x\":1,\"x\":1}",
                "{\"X\":1,\"at\":0}",
                "{\"\":1,\"at\":0}",
                "{\"at\":0,\"x y\":1}",
                "{\"at\":0,\"x.\":1}",
                "{\"at\":0}\n",
                "{\"at\":-0}",
                "{\"at\":00}",
                "{\"at\":1e3}",
                "{\"at\":0,}",
                "{,\"at\":0}",
                "{\"at\":0",
                "{\"at\":",
                "{\"at\"",
                "{\"at\":0,\"x\":-}",
                "{\"at\":0,\"x\":12345678901234567}",
                "{\"at\":0,\"x\":\"\\\"}",
                "{\"at\":0,\"x\":\"\\u0041\"}",
                "{\"at\":0,\"x\":\"\\u000A\"}",
                "{\"at\":0,\"x\":\"\\u000a\"}",
                "{\"at\":0,\"x\":\"\\u001F\"}",
                "{\"at\":0,\"x\":\"\\u00\"}",
                "{\"at\":0,\"x\":\"\\/\"}",
                "{\"at\":0,\"x\":\"\\x\"}",
                "{\"at\":0,\"x\":\"\n\"}"
            })
    void refusesOtherForms(String json) {
        assertThatThrownBy(() -> LogEntry.parse(entry(json))).isInstanceOf(DocumentException.class);
    }

    @Test
    void refusesToWriteWhatCannotBeRead() {
        assertThatThrownBy(() -> new LogEntry(AT.plusNanos(1), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogEntry(Instant.EPOCH.minusMillis(1), Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        for (String name : List.of("at", "", "A", "a b", "a..b", "é", "a".repeat(64))) {
            assertThatThrownBy(() -> new LogEntry(AT, Map.of(name, "x"), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new LogEntry(AT, Map.of("a", "x"), Map.of("a", 1L)))
                .isInstanceOf(IllegalArgumentException.class);
        for (long number : new long[] {1L << 53, -1L << 53, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new LogEntry(AT, Map.of(), Map.of("a", number)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new LogEntry(AT, Map.of("a", "\uD800"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        LogEntry longest = new LogEntry(AT, Map.of("a", "x".repeat(70_000)), Map.of());
        assertThatThrownBy(longest::entry).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDamagedEntriesWithItsDeclaredException() {
        Damage.each(List.of(right()), LogEntryTest::parse, DocumentException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return ENTRY.entry().bytes();
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws DocumentException {
        assertThat(LogEntry.parse(Entry.of(bytes)).entry()).isEqualTo(Entry.of(bytes));
    }

    @Test
    void commitsToAPartThatOnlyItsOpeningShows() {
        Opening opening = new Opening("actor", "AAECAwQFBgcICQoLDA0ODw==", "a.officer");
        Opening again = Opening.of("actor", "a.officer", new SecureRandom());

        assertThat(opening.commitment())
                .isEqualTo(new Opening("actor", "AAECAwQFBgcICQoLDA0ODw==", "a.officer").commitment())
                .isNotEqualTo(new Opening("actor", "AAECAwQFBgcICQoLDA0ODw==", "b.officer").commitment())
                .isNotEqualTo(new Opening("purpose", "AAECAwQFBgcICQoLDA0ODw==", "a.officer").commitment())
                .isNotEqualTo(again.commitment());
        assertThat(again.salt())
                .isNotEqualTo(
                        Opening.of("actor", "a.officer", new SecureRandom()).salt());
        assertThat(opening).hasToString("Opening[actor]");
        for (String salt : List.of("", "AAECAwQFBgcICQoLDA0O", "no base64")) {
            assertThatThrownBy(() -> new Opening("actor", salt, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
