package nl.samentel.hub.linkage.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemeTest {
    private static final Fact DATE =
            new Fact("date", "date", List.of("year", "yearMonth"), List.of(new Fact.Brings("yearMonth", "year")));
    private static final Fact NAME = Fact.of("name", "sound");

    @Test
    void levelsGoFromNoneToExactAndKeepWhatBringsWhat() {
        assertThat(DATE.levels())
                .containsExactly(
                        Set.of(), Set.of("year"), Set.of("year", "yearMonth"), Set.of("year", "yearMonth", "date"));
        assertThat(Fact.plain("house").levels()).containsExactly(Set.of(), Set.of("house"));
    }

    @Test
    void aKindAgreesWhenAllItsPartsDo() {
        Scheme scheme = new Scheme(
                List.of(TagKind.of("name and date", "name", "date"), TagKind.of("sound and year", "sound", "year")),
                List.of(NAME, DATE));
        Combinations combinations = scheme.combinations();
        assertThat(combinations.size()).isEqualTo(3 * 4);
        assertThat(levels(combinations, 3, 3)).containsExactly("2 3");
        assertThat(levels(combinations, 3, 2)).containsExactly("1 1", "2 1", "1 2", "2 2", "1 3");
        assertThat(levels(combinations, 1, 1)).containsExactly("2 3");
        assertThat(levels(combinations, 0, 0)).hasSize(12);
        assertThat(levels(combinations, 3, 1))
                .as("the exact kind brings the coarse one, so that this is what comes nearest")
                .containsExactly("2 3");
    }

    @Test
    void onePartMayBeMetInSeveralWays() {
        TagKind kind =
                new TagKind("names", List.of(new TagKind.Part(List.of(List.of("name", "other"), List.of("swapped")))));
        Scheme scheme =
                new Scheme(List.of(kind), List.of(Fact.plain("name"), Fact.plain("other"), Fact.plain("swapped")));
        assertThat(levels(scheme.combinations(), 1, 1)).containsExactly("1 1 0", "0 0 1", "1 0 1", "0 1 1", "1 1 1");
    }

    @Test
    void refusesWhatCannotBeListed() {
        assertThatThrownBy(() -> new Scheme(List.of(), List.of(NAME))).isInstanceOf(IllegalArgumentException.class);
        List<Fact> many = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            many.add(Fact.plain("fact" + i));
        }
        assertThatThrownBy(() -> new Scheme(List.of(TagKind.of("kind", "fact0")), many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fact.of("fact", "a", "b", "c", "d", "e", "f", "g"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGenericFamilyFitsAScheme() {
        Scheme scheme = GenericScheme.scheme();
        assertThat(scheme.kinds()).hasSizeLessThanOrEqualTo(Scheme.MOST_KINDS);
        Combinations combinations = scheme.combinations();
        int all = (1 << scheme.kinds().size()) - 1;
        assertThat(combinations.showing(all, all))
                .as("everything agrees when every fact does, and no other kind needs a fact that is not there")
                .isNotEmpty();
        assertThat(combinations.showing(all, 0)).isNotEmpty();
        assertThat(scheme.kinds().subList(1, scheme.kinds().size()))
                .as("no kind but the number rests on one fact")
                .allSatisfy(k -> assertThat(
                                k.parts().size() > 1 || k.parts().get(0).anyOf().size() > 1)
                        .isTrue());
    }

    private static List<String> levels(Combinations combinations, int comparable, int agree) {
        List<String> levels = new ArrayList<>();
        for (int combination : combinations.showing(comparable, agree)) {
            StringBuilder level = new StringBuilder();
            for (int fact = 0; fact < combinations.facts(); fact++) {
                level.append(fact == 0 ? "" : " ").append(combinations.level(fact, combination));
            }
            levels.add(level.toString());
        }
        return levels;
    }
}
