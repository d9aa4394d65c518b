package nl.samentel.schema.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeedsTest {
    private static final Set<String> OF_THE_PERSON = Set.of("age_band", "pc4", "sex");

    static Stream<QuestionNeeds> all() {
        return Definitions.shipped().stream().map(QuestionNeeds::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void asksARoleOnlyForWhatItHas(QuestionNeeds needs) {
        assertThat(needs.sources())
                .allSatisfy(source -> assertThat(source.roles()).allSatisfy(role -> {
                    PartnerRole has = PartnerRoles.find(role).orElseThrow();
                    assertThat(has.eventTypes()).contains(source.event());
                    assertThat(source.fields())
                            .filteredOn(f -> !OF_THE_PERSON.contains(f))
                            .allMatch(f -> has.attributes()
                                    .contains(Attribute.ofField(f).orElseThrow()));
                }));
    }

    @ParameterizedTest
    @MethodSource("all")
    void spreadsLinkedPersonsOverCells(QuestionNeeds needs) {
        assertThat(needs.cells() > 0).isEqualTo(!needs.links().isEmpty());
    }
}
