package nl.samentel.schema.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.TestSigner;
import nl.samentel.schema.tile.Entry;
import org.junit.jupiter.api.Test;

/** Holds the code against the vectors for a second implementation, which were computed by another program. */
class PublishedEntriesTest {
    private static final String DIGEST = "6e1fcd5ab84e1843c44b6a9b8e7691ff55cc74e813f43a4d4464da9b0d4ee020";

    private static byte[] file() throws IOException {
        try (InputStream in = LogEntry.class.getResourceAsStream("entry-v1.json")) {
            return in.readAllBytes();
        }
    }

    private static JsonNode vectors(String name) throws IOException {
        return new ObjectMapper().readTree(file()).get(name);
    }

    @Test
    void publishedFileIsUnchanged() throws IOException {
        assertThat(Digest.of(file())).hasToString(DIGEST);
    }

    @Test
    void writesAndReadsEveryEntry() throws Exception {
        for (JsonNode vector : vectors("entries")) {
            Entry expected = Entry.of(vector.get("canonical").asText().getBytes(StandardCharsets.UTF_8));
            LogEntry entry = entry(vector.get("fields"));
            assertThat(entry.entry()).isEqualTo(expected);
            assertThat(LogEntry.parse(expected)).isEqualTo(entry);
            assertThat(expected.leafHash().base64())
                    .isEqualTo(vector.get("leaf").asText());
        }
    }

    private static LogEntry entry(JsonNode fields) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        fields.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                texts.put(field.getKey(), field.getValue().textValue());
            } else {
                numbers.put(field.getKey(), field.getValue().longValue());
            }
        });
        return new LogEntry(Instant.ofEpochMilli(numbers.remove("at")), texts, numbers);
    }

    @Test
    void opensEveryCommitment() throws IOException {
        for (JsonNode vector : vectors("openings")) {
            Opening opening = new Opening(
                    vector.get("name").asText(),
                    vector.get("salt").asText(),
                    vector.get("part").asText());
            assertThat(opening.commitment())
                    .hasToString(vector.get("commitment").asText());
        }
    }

    @Test
    void verifiesAndRepeatsEveryReceipt() throws Exception {
        NoteKey key = NoteKey.parse(vectors("receiptKey").asText());
        for (JsonNode vector : vectors("receipts")) {
            Note note = Note.parse(vector.get("note").asText().getBytes(StandardCharsets.UTF_8));
            EntryReceipt receipt = EntryReceipt.verify(note, key);
            Instant accepted = Instant.ofEpochMilli(vector.get("accepted").asLong());
            Instant due = Instant.ofEpochMilli(vector.get("due").asLong());
            Hash leaf = Hash.ofBase64(vector.get("leaf").asText());
            assertThat(receipt).isEqualTo(new EntryReceipt(vector.get("origin").asText(), leaf, accepted, due));
            LogSigner signer = new LogSigner(key.name(), TestSigner.ofSeed(5));
            assertThat(EntryReceipt.issue(receipt.origin(), leaf, accepted, Duration.between(accepted, due), signer))
                    .isEqualTo(note);
        }
    }
}
