package nl.samentel.schema.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionsTest {
    static Stream<Definition> shipped() {
        return Definitions.shipped().stream();
    }

    /** Finds the question that a rate counts, which has to ship too. */
    private static Optional<Definition> denominator(Definition definition) {
        return definition
                .rate()
                .filter(Rate.Counted.class::isInstance)
                .map(r -> Definitions.find(((Rate.Counted) r).question()).orElseThrow());
    }

    private static List<String> dimensions(Definition definition) {
        return definition.dimensions().stream()
                .map(d -> d.id() + " " + definition.choices(d))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Definitions.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void shipsAllQuestionsInTheirOrder() {
        assertThat(Definitions.shipped())
                .extracting(Definition::id)
                .containsExactly(
                        ("M1 M2 M3 M3p M3d M4 M5 M5f M6 M7 M7o H1 H3 H3g H4 H7 H8 V1 P1 P1b P1d P2 P4 P5 P6 P7 P8 P9 P9b P10"
                                        + " R1 R1a R2 R3")
                                .split(" "));
    }

    @Test
    void findsAQuestionByItsId() {
        assertThat(Definitions.find("H8")).map(Definition::id).contains("H8");
        assertThat(Definitions.find("h8")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void saysInTwoLanguagesWhatItSaysAndWhatItCannot(Definition definition) {
        assertThat(List.of(definition.title(), definition.says(), definition.cannotSay(), definition.unitLabel()))
                .allSatisfy(t -> assertThat(t.nl()).isNotBlank().isNotEqualTo(t.en()))
                .allSatisfy(t -> assertThat(t.en()).isNotBlank());
        assertThat(definition.dimensions())
                .flatExtracting(definition::choices)
                .extracting(Choice::label)
                .allSatisfy(t -> assertThat(List.of(t.nl(), t.en())).noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void givesEachDimensionCodesOfItsOwn(Definition definition) {
        assertThat(definition.dimensions())
                .hasSizeBetween(2, 6)
                .allSatisfy(d -> assertThat(definition.choices(d))
                        .hasSizeGreaterThan(1)
                        .extracting(Choice::code)
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void asksOnlyForRecordsThatAPartnerDelivers(Definition definition) {
        List<Source> sources = Stream.concat(
                        definition.base().from().stream(),
                        definition.links().stream().flatMap(l -> l.to().stream()))
                .toList();

        assertThat(sources)
                .allSatisfy(source -> assertThat(source.roles())
                        .isNotEmpty()
                        .allSatisfy(r -> assertThat(PartnerRoles.all()).contains(r))
                        .allSatisfy(r -> assertThat(r.eventTypes()).containsAnyElementsOf(source.events())));
        assertThat(sources)
                .allSatisfy(source -> assertThat(source.where().stream().flatMap(t -> t.fields().stream()))
                        .allMatch(f -> source.roles().stream().anyMatch(r -> delivers(r, f))));
    }

    private static boolean delivers(PartnerRole role, EventField field) {
        return field instanceof EventField.General
                || field instanceof EventField.Attributed a && role.attributes().contains(a.attribute());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void sharesADimensionWithTheQuestionThatItsRateCounts(Definition definition) {
        denominator(definition)
                .ifPresent(other -> assertThat(dimensions(definition)).containsAnyElementsOf(dimensions(other)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void countsNoRateThatComesBackToItself(Definition definition) {
        Optional<Definition> at = denominator(definition);
        for (int step = 0; step < Definitions.shipped().size(); step++) {
            at = at.flatMap(DefinitionsTest::denominator);
        }

        assertThat(at).isEmpty();
    }

    @Test
    void countsPersonsOfAGroupPerHundredThatHaveItsFlag() {
        assertThat(Definitions.find("M3p").flatMap(DefinitionsTest::denominator))
                .map(Definition::id)
                .contains("M3d");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesNoReservedGroup(Definition definition) throws IOException {
        List<String> reserved = CodeLists.list("target_group").codes().stream()
                .filter(Code::reserved)
                .map(Code::code)
                .toList();

        assertThat(resource(definition.id() + ".json"))
                .contains(definition.id())
                .doesNotContainIgnoringCase(reserved.toArray(CharSequence[]::new));
        assertThat(definition.dimensions())
                .flatExtracting(definition::choices)
                .extracting(Choice::code)
                .doesNotContainAnyElementsOf(reserved);
    }

    @Test
    void describesTheLanguageByASchemaThatIsValid() throws IOException {
        JsonSchema rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012));
        ObjectMapper json = new ObjectMapper();

        assertThat(rules.validate(json.readTree(Definitions.schema()))).isEmpty();
        assertThat(rules.validate(json.readTree("{\"type\": \"quisling\"}"))).isNotEmpty();
    }
}
