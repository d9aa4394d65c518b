package nl.samentel.schema.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.tile.Entry;
import org.junit.jupiter.api.Test;

/** Holds the form of entries against the library that writes and reads documents. */
class CanonicalEntryTest {
    private static final int[] CHARACTERS = {
        0, 1, 7, 8, 9, 0xA, 0xB, 0xC, 0xD, 0x1F, ' ', '"', '/', '\\', 'a', 'u', 0x7F, 0x80, 0xE9, 0x2028, 0xD7FF,
        0xFFFD, 0xFFFF, 0x1F600, 0x10FFFF
    };

    @Test
    void isWrittenAndReadAsTheLibraryDoes() throws DocumentException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            LogEntry entry = random(random);
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("at", entry.at().toEpochMilli());
            entry.texts().forEach(document::put);
            entry.numbers().forEach(document::put);
            assertThat(entry.entry().bytes()).isEqualTo(CanonicalJson.encode(document));
            assertThat(LogEntry.parse(entry.entry())).isEqualTo(entry);
        }
    }

    private static LogEntry random(SplittableRandom random) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (int field = random.nextInt(6); field > 0; field--) {
            String name = "abz".charAt(random.nextInt(3))
                    + List.of("", "t", "T", "0", ".a", ".B").get(random.nextInt(6));
            if (random.nextBoolean() && !name.equals("at")) {
                texts.put(name + "x", text(random));
            } else {
                numbers.put(name + "y", random.nextLong(-(1L << 53) + 1, 1L << 53) >> random.nextInt(54));
            }
        }
        return new LogEntry(Instant.ofEpochMilli(random.nextLong(1L << 53)), texts, numbers);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    @Test
    void judgesDamagedEntriesAsTheLibraryDoes() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 20; round++) {
            Damage.each(List.of(random(random).entry().bytes(), LogEntryTest.right()), CanonicalEntryTest::sameVerdict);
        }
    }

    static void sameVerdict(byte[] bytes) {
        assertThat(ours(bytes))
                .as(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(library(bytes));
    }

    private static boolean ours(byte[] bytes) {
        try {
            LogEntry.parse(Entry.of(bytes));
            return true;
        } catch (DocumentException e) {
            return false;
        }
    }

    private static boolean library(byte[] bytes) {
        try {
            JsonNode document = CanonicalJson.decode(bytes);
            return document.isObject()
                    && document.path("at").isIntegralNumber()
                    && document.path("at").longValue() >= 0
                    && document.properties().stream().allMatch(CanonicalEntryTest::isField);
        } catch (DocumentException e) {
            return false;
        }
    }

    private static boolean isField(Map.Entry<String, JsonNode> field) {
        return field.getKey().matches("[a-z][A-Za-z0-9]{0,62}(\\.[A-Za-z0-9]{1,63}){0,3}")
                && (field.getValue().isTextual() || field.getValue().isIntegralNumber());
    }
}
