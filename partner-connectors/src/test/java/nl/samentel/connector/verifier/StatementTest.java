package nl.samentel.connector.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.witness.WitnessHome;
import nl.samentel.pseudonymiser.key.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTest {
    private static final String KEY = SigningKey.of(new byte[32]).verifyingKey().text();

    @TempDir
    Path folder;

    private Path home;
    private Path statement;

    @BeforeEach
    void start() {
        try (FakeHub hub = FakeHub.start()) {
            home = WitnessHome.without(folder, hub).home;
        }
        statement = folder.resolve("statement.json");
    }

    private Program.Result verify(String name) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--lang=en", "--home=" + home));
        arguments.add("--statement=" + statement);
        Map<String, Exports.Case> cases = Exports.all();
        arguments.addAll(Verifier.arguments(cases.get(name), folder.resolve("files")));
        return new Program().run(arguments.toArray(new String[0]));
    }

    private Program.Result check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "statement", "--lang=en", statement.toString()));
        arguments.addAll(List.of(more));
        return new Program().run(arguments.toArray(new String[0]));
    }

    @Test
    void saysThatALogIsUnchangedFromOneSizeToAnother() throws IOException {
        Program.Result written = verify("an earlier checkpoint");
        Program.Result checked = check("--key=" + KEY);

        assertThat(written.exit()).as(written.all()).isZero();
        assertThat(checked.exit()).as(checked.all()).isZero();
        assertThat(checked.out())
                .contains("VTF of datalab nop says", "unchanged from 40 to 70 entries")
                .contains("earlier, form, quorum, signature, time, tree");
        JsonNode file = new ObjectMapper().readTree(statement.toFile());
        JsonNode document = new ObjectMapper().readTree(file.path("document").asText());
        assertThat(document.path("format").asText()).isEqualTo("samentel-log-statement");
        assertThat(document.path("origin").asText()).isEqualTo("samentel.local/log/2026");
        assertThat(file.path("key").asText()).isEqualTo(KEY);
    }

    @Test
    void saysWhereItBeganWithoutAnEarlierCheckpointAndWhatWasHidden() {
        verify("hidden entries");

        assertThat(check().out()).contains("from 0 to 70 entries", "of 24 entries only the hash", "Compare it", KEY);
    }

    @Test
    void writesNothingAboutALogThatDoesNotHold() {
        assertThat(verify("an edited entry").exit()).isEqualTo(1);
        assertThat(verify("a later checkpoint").exit()).isEqualTo(2);
        assertThat(verify("a selection").err()).contains("a selection does not show");
        assertThat(statement).doesNotExist();
    }

    @Test
    void writesOverNothing() throws IOException {
        Files.writeString(statement, "mine");

        assertThat(verify("a whole log").exit()).isEqualTo(2);
        assertThat(statement).hasContent("mine");
    }

    @Test
    void refusesAStatementThatWasChanged() throws IOException {
        verify("a whole log");
        String right = Files.readString(statement);

        Files.writeString(statement, right.replace("\\\"toSize\\\":70", "\\\"toSize\\\":71"));
        assertThat(check().exit()).isEqualTo(1);
        Files.writeString(statement, right.replace("\\\"toSize\\\":70", "\\\"toSize\\\":7.5"));
        assertThat(check().exit()).isEqualTo(2);
        Files.writeString(statement, right);
        assertThat(check("--key=" + SigningKey.random().verifyingKey().text()).exit())
                .isEqualTo(1);
        Files.writeString(statement, "rubbish");
        assertThat(check().exit()).isEqualTo(2);
    }
}
