package nl.samentel.schema.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samentel.schema.SharedVectors;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.policy.Cast;
import org.junit.jupiter.api.Test;

/** Has the conversation that the witness of other software has in its own test. */
class SharedConversationTest {
    @Test
    void answersEachOfTheNineRequests() throws Exception {
        JsonNode told = SharedVectors.json("derived/tlog-witness-sequence.json");
        NoteKey log = NoteKey.parse(told.get("logVkey").asText());
        Witness witness = new Witness(List.of(log), Cast.witness(1), new MemoryWitnessStore());
        int answered = 0;
        for (JsonNode one : told.get("sequence")) {
            byte[] body = one.get("request").asText().getBytes(StandardCharsets.UTF_8);
            Decision decision = witness.decide(body);
            assertThat(decision.status())
                    .as("request %s: %s", answered, decision)
                    .isEqualTo(one.get("expectStatus").asInt());
            String rule = one.get("asserts").get(0).asText();
            if (rule.startsWith("body ==")) {
                assertThat("body == \"" + decision.body().replace("\n", "\\n") + "\"")
                        .isEqualTo(rule);
            }
            assertThat(decision instanceof Decision.Cosigned).isEqualTo(rule.contains("— "));
            answered++;
        }
        assertThat(answered).isEqualTo(9);
    }
}
