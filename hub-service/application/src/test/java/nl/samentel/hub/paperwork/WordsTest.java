package nl.samentel.hub.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.samentel.hub.agreement.Standing;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateRecord;
import nl.samentel.hub.delivery.DeliveryState;
import nl.samentel.hub.necessity.Decision;
import nl.samentel.hub.snapshot.SnapshotState;
import nl.samentel.hub.sufficiency.Verdict;
import nl.samentel.schema.agreement.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Path THREAT_MODEL = Path.of("../../docs/threat-model.md");

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(keys("nl")).isEqualTo(keys("en")).hasSizeGreaterThan(200);
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("nl.samentel.hub.paperwork.words", Locale.forLanguageTag(language))
                        .keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasAWordForEveryStateAndFieldThereIs(Language language) {
        Words words = new Words(language);
        List<String> wanted = new ArrayList<>();
        add(wanted, "state.", DatalabState.values());
        add(wanted, "delivery-state.", DeliveryState.values());
        add(wanted, "snapshot-state.", SnapshotState.values());
        add(wanted, "agreement-state.", Standing.State.values());
        add(wanted, "permission.", Permission.values());
        add(wanted, "outcome.", Outcome.values());
        add(wanted, "decision.", Decision.values());
        add(wanted, "verdict.", Verdict.values());
        for (DatalabState state : DatalabState.values()) {
            GateRecord.fields(state).forEach(field -> wanted.add("record." + field));
        }

        assertThat(wanted).allMatch(words::has);
    }

    private static void add(List<String> wanted, String prefix, Enum<?>... values) {
        Stream.of(values).forEach(value -> wanted.add(prefix + value.name()));
    }

    /** What a thief could do is told to the authority; it must be what the threat model says. */
    @Test
    void tellsTheThreatsAsTheThreatModelDoes() throws IOException {
        String model = Files.readString(THREAT_MODEL).replace("**", "");
        Words words = new Words(Language.EN);
        List<String> rows = new ArrayList<>();
        for (int i = 1; words.has("threat." + i); i++) {
            rows.add("| " + words.text("threat." + i) + " | " + words.text("threat." + i + ".can") + " |");
            assertThat(model).contains(words.text("threat." + i + ".cannot"));
        }

        assertThat(rows).hasSize(8).allMatch(model::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 – 9",
        "9, 1 – 9",
        "10, 10 – 99",
        "99999, 10.000 – 99.999",
        "2147483647, 1.000.000.000 – 9.999.999.999"
    })
    void tellsANumberOfPersonsAsAPowerOfTen(int persons, String band) {
        assertThat(new Words(Language.NL).band(persons)).isEqualTo(band);
    }
}
