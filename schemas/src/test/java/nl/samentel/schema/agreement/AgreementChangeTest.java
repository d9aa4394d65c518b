package nl.samentel.schema.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.roster.Roster;
import org.junit.jupiter.api.Test;

class AgreementChangeTest {
    private static final Agreement BEFORE = Agreements.of(Roster.EMPTY, Agreements.police(), Agreements.veiligThuis());

    private static Agreement next(List<BoundDefinition> definitions, String purpose, Party... parties) {
        return new Agreement(
                BEFORE.datalab(),
                2,
                AgreementDocument.of(BEFORE).digest(),
                BEFORE.titleNl(),
                BEFORE.titleEn(),
                purpose,
                BEFORE.legalBasis(),
                definitions,
                BEFORE.schema(),
                BEFORE.epoch(),
                BEFORE.disclosure(),
                BEFORE.from(),
                BEFORE.until(),
                BEFORE.destroyBy(),
                BEFORE.keyCustodian(),
                new Digest(BEFORE.roster().hex()),
                List.of(parties));
    }

    @Test
    void isLightWhenOnlyAQuestionComes() {
        AgreementChange change = AgreementChange.between(
                BEFORE,
                next(
                        Agreements.definitions("H8", "M1"),
                        BEFORE.purpose(),
                        Agreements.police(),
                        Agreements.veiligThuis()));

        assertThat(change.light()).isTrue();
        assertThat(change.lines()).containsExactly(new AgreementChange.Line("questions", "M3", "H8"));
    }

    @Test
    void isNotLightWhenAQuestionThatStaysMeansSomethingElse() {
        BoundDefinition other = new BoundDefinition("M1", new Digest("1".repeat(64)));
        BoundDefinition before = BEFORE.definitions().get(0);

        AgreementChange change = AgreementChange.between(
                BEFORE, next(List.of(other), BEFORE.purpose(), Agreements.police(), Agreements.veiligThuis()));

        assertThat(change.light()).isFalse();
        assertThat(change.lines())
                .contains(new AgreementChange.Line(
                        "definitions.M1", before.digest().hex(), other.digest().hex()));
    }

    @Test
    void isLightWhenFieldsGoWithAQuestionAndNotWhenOneComes() {
        List<String> fields = Agreements.police().fields();
        Agreement fewer = next(
                Agreements.definitions("M1"), BEFORE.purpose(), police(fields.subList(1, 2)), Agreements.veiligThuis());
        Agreement other = next(
                Agreements.definitions("M1"),
                BEFORE.purpose(),
                police(List.of("minor_present")),
                Agreements.veiligThuis());

        assertThat(AgreementChange.between(BEFORE, fewer).light()).isTrue();
        assertThat(AgreementChange.between(BEFORE, other).light()).isFalse();
    }

    private static Party police(List<String> fields) {
        Party whole = Agreements.police();
        return new Party(
                whole.code(),
                whole.role(),
                whole.legalEntity(),
                whole.eventTypes(),
                fields,
                whole.tagTypes(),
                whole.bsnBasis(),
                whole.persons(),
                whole.permission());
    }

    @Test
    void isNotLightWhenThePurposeChanges() {
        AgreementChange change = AgreementChange.between(
                BEFORE, next(BEFORE.definitions(), "detection", Agreements.police(), Agreements.veiligThuis()));

        assertThat(change.light()).isFalse();
        assertThat(change.lines()).extracting(AgreementChange.Line::field).containsExactly("purpose");
    }

    @Test
    void namesThePartnerWhoseFieldsChange() {
        Party more = new Party(
                "POL",
                "POL",
                "POLITIE",
                List.of("POLICE_INCIDENT"),
                List.of("dv_flag", "minor_present", "police_class"),
                List.of("ADDRESS", "NAME_DOB_SEX"),
                "",
                5_000,
                Permission.POLICE);

        AgreementChange change = AgreementChange.between(
                BEFORE, next(BEFORE.definitions(), BEFORE.purpose(), more, Agreements.veiligThuis()));

        assertThat(change.light()).isFalse();
        assertThat(change.lines()).containsExactly(new AgreementChange.Line("POL.fields", "", "minor_present"));
    }

    private static Agreement keys(int epoch, String custodian, String purpose) {
        return new Agreement(
                BEFORE.datalab(),
                2,
                AgreementDocument.of(BEFORE).digest(),
                BEFORE.titleNl(),
                BEFORE.titleEn(),
                purpose,
                BEFORE.legalBasis(),
                BEFORE.definitions(),
                BEFORE.schema(),
                epoch,
                BEFORE.disclosure(),
                BEFORE.from(),
                BEFORE.until(),
                BEFORE.destroyBy(),
                custodian,
                BEFORE.roster(),
                BEFORE.parties());
    }

    @Test
    void isLightWhenTheKeysAreThoseOfTheNextEpochAlone() {
        int next = BEFORE.epoch() + 1;
        String other = BEFORE.keyCustodian().equals("POL") ? "VTF" : "POL";

        assertThat(AgreementChange.between(BEFORE, keys(next, BEFORE.keyCustodian(), BEFORE.purpose())))
                .matches(AgreementChange::light)
                .matches(AgreementChange::renewsKeys);
        assertThat(AgreementChange.between(BEFORE, keys(next, other, BEFORE.purpose()))
                        .light())
                .isTrue();
        assertThat(AgreementChange.between(BEFORE, keys(BEFORE.epoch(), other, BEFORE.purpose()))
                        .light())
                .isFalse();
        assertThat(AgreementChange.between(BEFORE, keys(next + 1, BEFORE.keyCustodian(), BEFORE.purpose()))
                        .light())
                .isFalse();
        assertThat(AgreementChange.between(BEFORE, keys(next, BEFORE.keyCustodian(), "detection"))
                        .light())
                .isFalse();
    }
}
