package nl.samentel.schema.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionDocumentTest {
    static Stream<String> ids() {
        return Definitions.shipped().stream().map(Definition::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void givesAShippedDefinitionTheSameDigestInEveryForm(String id) {
        DefinitionDocument document = DefinitionDocument.shipped(id).orElseThrow();

        assertThat(document.digest())
                .isEqualTo(Definitions.find(id).orElseThrow().digest());
        assertThat(Digest.of(document.bytes())).isEqualTo(document.digest());
        assertThat(DefinitionDocument.read(document.bytes(), document.digest()))
                .map(DefinitionDocument::definition)
                .contains(document.definition());
    }

    @Test
    void readsNoBytesThatAreNotThoseOfTheDigest() {
        DefinitionDocument document = DefinitionDocument.shipped("M1").orElseThrow();
        byte[] changed = new String(document.bytes(), StandardCharsets.UTF_8)
                .replace("M1", "M9")
                .getBytes(StandardCharsets.UTF_8);
        byte[] spaced = (" " + new String(document.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        byte[] none = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(DefinitionDocument.read(changed, document.digest())).isEmpty();
        assertThat(DefinitionDocument.read(spaced, Digest.of(spaced))).isEmpty();
        assertThat(DefinitionDocument.read(none, Digest.of(none))).isEmpty();
        assertThat(DefinitionDocument.shipped("Z9")).isEmpty();
    }

    /** Conditions in lists, on subjects and on linked records, and dimensions, all have a place. */
    @Test
    void tellsWhereWhichFieldsAreLookedAt() {
        List<FieldUse> uses = DefinitionDocument.shipped("M3").orElseThrow().uses();

        assertThat(uses)
                .extracting(FieldUse::place, u -> u.field().id())
                .contains(
                        tuple("/links/0/to/0/where/field", "target_group"),
                        tuple("/dimensions/0/cases/7/when/subject/field", "age_band"),
                        tuple("/dimensions/2/field", "report_type_native"))
                .hasSize(9);
    }

    @Test
    void looksAtAFieldOfThoseRecordsAndRolesAlone() {
        FieldUse use = DefinitionDocument.shipped("M3").orElseThrow().uses().stream()
                .filter(u -> u.place().equals("/links/0/to/0/where/field"))
                .findFirst()
                .orElseThrow();

        assertThat(use.looksAt(PartnerRoles.find("GEM").orElseThrow(), EventType.GROUP_FLAG))
                .isTrue();
        assertThat(use.looksAt(PartnerRoles.find("GEM").orElseThrow(), EventType.RESIDENCE))
                .isFalse();
        assertThat(use.looksAt(PartnerRoles.find("VTF").orElseThrow(), EventType.GROUP_FLAG))
                .isFalse();
    }

    /** What a question needs and where it looks are worked out apart: who agrees to the needs agrees to all it looks at. */
    @ParameterizedTest
    @MethodSource("ids")
    void looksAtNoFieldThatItDoesNotNeed(String id) {
        DefinitionDocument document = DefinitionDocument.shipped(id).orElseThrow();
        List<QuestionNeeds.Source> needs =
                QuestionNeeds.of(document.definition()).sources().toList();

        for (FieldUse use : document.uses()) {
            for (PartnerRole role : PartnerRoles.all()) {
                role.eventTypes().stream()
                        .filter(event -> use.looksAt(role, event))
                        .forEach(event -> assertThat(needs)
                                .as(use.place())
                                .anyMatch(n -> n.event() == event
                                        && n.roles().contains(role.code())
                                        && n.fields().contains(use.field().id())));
            }
        }
    }
}
