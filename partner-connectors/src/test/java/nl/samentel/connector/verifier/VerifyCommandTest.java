package nl.samentel.connector.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private Program.Result verify(List<String> arguments, String language) {
        List<String> all = new ArrayList<>(List.of("verify", "--lang=" + language));
        all.addAll(arguments);
        return new Program().run(all.toArray(new String[0]));
    }

    @TestFactory
    Stream<DynamicTest> saysOfEachExportWhatHolds() {
        return Exports.all().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Exports.Case given = one.getValue();
                    Program.Result result = verify(Verifier.arguments(given, folder.resolve(one.getKey())), "en");

                    assertThat(result.exit()).as(result.all()).isEqualTo(given.exit());
                    List<String> failing = Verifier.verdicts(result.out()).entrySet().stream()
                            .filter(check -> check.getValue().contains("FAIL"))
                            .map(Map.Entry::getKey)
                            .toList();
                    assertThat(failing).as(result.all()).containsExactlyInAnyOrderElementsOf(given.failing());
                }));
    }

    @Test
    void printsNoPersonalPartAndNoEntry() {
        for (Map.Entry<String, Exports.Case> one : Exports.all().entrySet()) {
            String said = verify(Verifier.arguments(one.getValue(), folder.resolve(one.getKey())), "en")
                    .all();
            assertThat(said).as(one.getKey()).doesNotContain("aart", "bert", "COUNT", "a fixed salt");
        }
    }

    @Test
    void speaksDutchToo() {
        Program.Result result = verify(Verifier.arguments(Exports.all().get("a receipt that is broken"), folder), "nl");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("GOED", "FOUT", "BEWEZEN", "ER KLOPT IETS NIET");
    }

    @Test
    void namesWhatARecoveryLostAndCallsItNeitherRightNorWrong() {
        List<String> arguments = Verifier.arguments(Exports.all().get("an entry that a recovery lost"), folder);

        Program.Result result = verify(arguments, "en");

        assertThat(result.out())
                .contains("LOST", "receipt.txt: LOST BY A DECLARED RECOVERY", "70 with which this log ended")
                .contains("It may stand in samentel.local/log/2026-r1", "which is no fraud")
                .doesNotContain("PROVEN", "WRONG");
        assertThat(verify(arguments, "nl").out()).contains("VERLOREN DOOR EEN VERKLAARD HERSTEL", "geen bedrog");
    }

    @Test
    void saysHowManyEntriesAreHidden() {
        Program.Result result = verify(Verifier.arguments(Exports.all().get("hidden entries"), folder), "en");

        assertThat(result.out()).contains("70 entries", "24 of them are hidden from you");
    }

    @Test
    void saysWhatItNeeds() throws Exception {
        List<String> arguments = Verifier.arguments(Exports.all().get("a whole log"), folder);

        assertThat(verify(arguments.subList(0, arguments.size() - 1), "en").exit())
                .isEqualTo(2);
        assertThat(verify(arguments.subList(arguments.size() - 1, arguments.size()), "en")
                        .err())
                .contains("--policy");
        assertThat(verify(List.of(arguments.get(0), folder.resolve("absent").toString()), "en")
                        .err())
                .contains("cannot be read");
        Files.writeString(folder.resolve("policy-0.txt"), "rubbish\n");
        assertThat(verify(arguments, "en").err()).contains("is no policy");
    }
}
