package nl.samentel.schema.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.SharedVectors;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;

/** Judges notes that other software signed, and signs the same bytes. */
class SharedNotesTest {
    @Test
    void judgesNotesOfOthers() throws FormatException {
        int judged = 0;
        for (JsonNode one : SharedVectors.json("derived/signed-notes.json")) {
            Note note = Note.parse(one.get("note").asText().getBytes(StandardCharsets.UTF_8));
            NoteKey key = NoteKey.parse(one.get("vkey").asText());
            assertThat(holds(note, key))
                    .as(one.get("name").asText())
                    .isEqualTo(one.get("valid").asBoolean());
            judged++;
        }
        assertThat(judged).isEqualTo(3);
    }

    private static boolean holds(Note note, NoteKey key) {
        try {
            note.verify(List.of(key));
            return true;
        } catch (SignatureRefusedException e) {
            return false;
        }
    }

    @Test
    void verifiesAndRepeatsEverySignatureOfALogAndItsFiveWitnesses() throws Exception {
        JsonNode told = SharedVectors.json("derived/cosignature-v1-generated.json");
        List<NoteKey> keys =
                new ArrayList<>(List.of(NoteKey.parse(told.get("logVkey").asText())));
        for (JsonNode key : told.get("witnessVkeys")) {
            keys.add(NoteKey.parse(key.asText()));
        }
        int signatures = 0;
        for (JsonNode text : told.get("cosignedCheckpoints")) {
            Note note = Note.parse(text.asText().getBytes(StandardCharsets.UTF_8));
            VerifiedNote verified = note.verify(keys);
            assertThat(verified.signatures()).hasSize(6);
            for (VerifiedSignature one : verified.signatures()) {
                assertThat(again(one, keys.indexOf(one.key()) + 1, note.text())).isEqualTo(one.signature());
                signatures++;
            }
        }
        assertThat(signatures).isEqualTo(30);
    }

    private static NoteSignature again(VerifiedSignature one, int seed, String text) {
        TestSigner signer = TestSigner.ofSeed(seed);
        if (one.key().type() == KeyType.ED25519) {
            return new LogSigner(one.key().name(), signer).sign(text);
        }
        Instant time = one.time();
        return new Cosigner(one.key().name(), signer, Clock.fixed(time, ZoneOffset.UTC)).sign(text);
    }

    @Test
    void verifiesEveryCheckpointOfTessera() throws Exception {
        NoteKey key = NoteKey.parse(SharedVectors.json("derived/tessera-log-proofs.json")
                .get("vkey")
                .asText());
        for (int size = 0; size <= 15; size++) {
            byte[] bytes = SharedVectors.bytes("transparency-dev-tessera/testdata/log/checkpoint." + size);
            assertThat(Note.parse(bytes).verify(List.of(key)).text()).startsWith(key.name() + "\n" + size + "\n");
        }
    }
}
