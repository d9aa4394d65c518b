package nl.samentel.schema.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.roster.Roster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementDocumentTest {
    private static final AgreementDocument DOCUMENT =
            AgreementDocument.of(Agreements.of(Roster.EMPTY, Agreements.police(), Agreements.veiligThuis()));

    @Test
    void readsWhatItWrote() throws DocumentException {
        AgreementDocument read = AgreementDocument.read(DOCUMENT.bytes());

        assertThat(read.agreement()).isEqualTo(DOCUMENT.agreement());
        assertThat(read.digest()).isEqualTo(DOCUMENT.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"persons\":5000 | \"persons\":0 | parties.persons breaks the rule",
                "\"purpose\":\"a trial with fictional people\" | \"purpose\":\"\" | purpose breaks the rule",
                "\"keyCustodian\":\"VTF\" | \"keyCustodian\":\"HUB\" | keyCustodian breaks the rule: is one of the parties",
                "\"question\":\"M1\" | \"question\":\"M9\" | definitions breaks the rule: is in alphabetical order, each once",
                "\"question\":\"M1\" | \"question\":\"M3\" | definitions breaks the rule: is in alphabetical order, each once",
                "\"question\":\"M1\" | \"question\":\"the first\" | definitions.question breaks the rule",
                "\"definitions\":[{\"digest\":\" | \"definitions\":[{\"digest\":\"seven | A digest has 64",
                "\"tagTypes\":[\"BSN\"] | \"tagTypes\":[\"ADDRESS\"] | parties.bsnBasis",
                "\"eventTypes\":[\"POLICE_INCIDENT\"] | \"eventTypes\":[\"VT_REPORT\"] | are those of the role",
                "\"until\":\"2025-01-01\" | \"until\":\"2024-01-01\" | until breaks the rule",
                "\"from\":\"2024-01-01\" | \"from\":\"2024-02-31\" | a day breaks the rule",
                "\"minPersons\":10 | \"minPersons\":2 | disclosure.minPersons",
                "\"epoch\":1, | '' | a field that is missing",
                "\"epoch\":1, | \"epoch\":1,\"epochs\":2, | a field that is missing, unknown",
                "\"epoch\":1, | \"epoch\":\"seven\", | another kind: epoch",
                "\"permission\":\"POLICE\" | \"permission\":\"PAPAL\" | another kind: parties.0.permission"
            })
    void namesFieldAndRuleOfWhatItRefuses(String from, String to, String reason) {
        String text = new String(DOCUMENT.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);

        assertThatThrownBy(() -> AgreementDocument.read(text.replace(from, to).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContainingAny("PAPAL", "seven", "HUB", "the first");
    }

    @Test
    void holdsFromItsFirstDayUntilTheDayItEnds() {
        Agreement agreement = DOCUMENT.agreement();

        assertThat(List.of(
                        agreement.holdsOn(agreement.from().minusDays(1)),
                        agreement.holdsOn(agreement.from()),
                        agreement.holdsOn(agreement.until().minusDays(1)),
                        agreement.holdsOn(agreement.until())))
                .containsExactly(false, true, true, false);
    }
}
