package nl.samentel.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    @TempDir
    Path folder;

    private Mapping load(String... lines) throws Exception {
        return Mapping.load(Files.writeString(folder.resolve("eigen.yaml"), String.join("\n", lines)));
    }

    @Test
    void shipsAMappingForEveryRole() throws Exception {
        for (PartnerRole role : PartnerRoles.all()) {
            assertThat(Mapping.load(role.code()).parts()).as(role.code()).isNotEmpty();
        }
    }

    @Test
    void readsNoColumnThatCanHoldFreeText() throws Exception {
        for (PartnerRole role : PartnerRoles.all()) {
            for (PartRule part : Mapping.load(role.code()).parts()) {
                assertThat(part.columns())
                        .doesNotContain(
                                "TOELICHTING", "Toelichting", "toelichting", "ORG_MELDER", "RELATIE", "PGN", "ANR");
            }
        }
    }

    @Test
    void givesACaseToAllTypesOfEventThatQuestionsFindByCaseAndToNoOthers() throws Exception {
        Set<EventType> withCases = EnumSet.noneOf(EventType.class);
        for (PartnerRole role : PartnerRoles.all()) {
            for (PartRule part : Mapping.load(role.code()).parts()) {
                part.events().stream().filter(e -> e.caseColumn() != null).forEach(e -> withCases.add(e.type()));
            }
        }
        assertThat(withCases).isEqualTo(Source.WITH_CASES);
    }

    @Test
    void takesTwoLinesToRenameAColumn() throws Exception {
        Mapping mapping = load("extends: VTF", "rename: {DATUM_MELDING: \"Datum melding\"}");

        assertThat(mapping.part("meldingen").orElseThrow().headers()).containsEntry("DATUM_MELDING", "Datum melding");
        assertThat(mapping.version()).isEqualTo("1+own");
    }

    @Test
    void laysCharsetDelimiterDatesAndWordsOverTheShippedMapping() throws Exception {
        Mapping mapping = load(
                "extends: VTF",
                "charset: utf-8",
                "delimiter: tab",
                "dates: [jjjj-mm-dd]",
                "map:",
                "  safety_level: {acuut onveilig: DIRECTLY_UNSAFE}",
                "parts:",
                "  casussen: {charset: iso-8859-15, ignore: [Notitie]}");

        PartRule reports = mapping.part("meldingen").orElseThrow();
        assertThat(reports.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(reports.delimiter()).isEqualTo('\t');
        assertThat(reports.datesOf("GEBOORTEDATUM"))
                .extracting(DateFormat::pattern)
                .containsExactly("jjjj-mm-dd");
        assertThat(mapping.part("casussen").orElseThrow().charset().name()).isEqualTo("ISO-8859-15");
    }

    @Test
    void saysOnWhichLineAnUnknownColumnStandsAndWhichWasMeant() {
        assertThatThrownBy(() -> load("extends: VTF", "rename:", "  DATUM_MELDIGN: Datum"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("line 3, rename.DATUM_MELDIGN")
                .hasMessageContaining("did you mean \"DATUM_MELDING\"?");
    }

    @Test
    void collectsAllErrors() {
        assertThatThrownBy(() -> load(
                        "extends: VTF",
                        "renam: {A: B}",
                        "charset: utf-9",
                        "delimiter: ;;",
                        "dates: [dd-mm]",
                        "map: {safety_level: {x: DIRECTLY_UNSAVE}}"))
                .satisfies(e -> assertThat(((MappingException) e).errors())
                        .hasSize(5)
                        .anyMatch(m ->
                                m.startsWith("line 2, renam: \"renam\" is not known here; did you mean \"rename\""))
                        .anyMatch(m -> m.startsWith("line 3, charset"))
                        .anyMatch(m -> m.startsWith("line 4, delimiter"))
                        .anyMatch(m -> m.startsWith("line 5, dates"))
                        .anyMatch(m -> m.startsWith("line 6") && m.contains("did you mean \"DIRECTLY_UNSAFE\"")));
    }

    @Test
    void refusesReservedCodesInAMapping() {
        assertThatThrownBy(() -> load("extends: GEM", "map: {target_group: {SC: STRICT_CHRISTIAN}}"))
                .hasMessageContaining("reserved");
    }

    @Test
    void refusesAttributesTheRoleMayNotDeliver() {
        assertThatThrownBy(() -> load(
                        "role: EDU",
                        "parts:",
                        "  p:",
                        "    id: n",
                        "    events:",
                        "      - type: VT_REPORT",
                        "        date: d",
                        "        attributes: {target_group: x}"))
                .hasMessageContaining("EDU may not deliver VT_REPORT")
                .hasMessageContaining("EDU may not deliver \"target_group\"");
    }

    @Test
    void saysOnWhichLineAFileStopsBeingYaml() {
        assertThatThrownBy(() -> load("extends: VTF", "rename: {A: B"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("not YAML");
        assertThatThrownBy(() -> load("")).hasMessageContaining("empty");
    }

    @Test
    void createsNoObjectsFromTags() {
        assertThatThrownBy(() -> load("extends: !!javax.script.ScriptEngineManager [x]"))
                .isInstanceOf(MappingException.class);
    }

    @Test
    void namesTheKnownRolesWhenThereIsNoSuchMapping() {
        assertThatThrownBy(() -> Mapping.load("XYZ")).hasMessageContaining("VTF, POL, GEM");
        assertThatThrownBy(() -> load("extends: ../../secret")).isInstanceOf(MappingException.class);
    }
}
