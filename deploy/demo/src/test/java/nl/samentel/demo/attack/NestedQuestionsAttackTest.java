package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.disclosure.attack.Report;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Definitions;
import org.junit.jupiter.api.Test;

/** Who subtracts an answer of one question from an answer of another finds nothing of a handful: their catalogues are held against each other. */
class NestedQuestionsAttackTest {
    private static final int T = Attacked.THRESHOLDS.persons();

    private record Pairs(int nested, int isolating, int exact) {
        Pairs and(Pairs other) {
            return new Pairs(nested + other.nested, isolating + other.isolating, exact + other.exact);
        }
    }

    /** Compares open cells, of one question or two, of which one lies in the other and lacks 1..T-1 units. */
    private static Pairs pairs(List<Attacked> questions) {
        List<OpenSet> sets = new ArrayList<>();
        questions.forEach(q -> sets.addAll(OpenSet.of(q)));
        sets.sort(Comparator.comparingInt(s -> s.units().length));
        int isolating = 0;
        int exact = 0;
        for (int i = 0; i < sets.size(); i++) {
            OpenSet small = sets.get(i);
            for (int j = i + 1; j < sets.size(); j++) {
                OpenSet large = sets.get(j);
                int more = large.units().length - small.units().length;
                if (more >= T) {
                    break;
                }
                if (more > 0 && small.within(large)) {
                    isolating++;
                    exact +=
                            small.answer() > 0 && large.answer() > 0 && large.answer() - small.answer() == more ? 1 : 0;
                }
            }
        }
        return new Pairs(sets.size(), isolating, exact);
    }

    private static void report(String what, long seed, Pairs found) {
        Report.print(
                what,
                seed,
                "0 differ by 1..9",
                found.isolating() + " pairs among " + found.nested()
                        + " open cells; the difference of answers is exact in " + found.exact());
    }

    /** Questions of one unit: a number means the same in each of them. */
    @Test
    void noAnswersOfTwoShippedQuestionsDifferByAHandful() {
        for (long seed : Regions.SEEDS) {
            Pairs all = new Pairs(0, 0, 0);
            for (Base.Each each : Base.Each.values()) {
                List<Attacked> alike = Regions.of(seed).all().stream()
                        .filter(a -> a.question().definition().base().each() == each)
                        .toList();
                all = all.and(pairs(alike));
            }
            report("shipped questions, nested cells", seed, all);
            assertThat(all.isolating()).isZero();
        }
    }

    /**
     * A second definition that leaves out the last days would isolate those who were reported on them. It is refused when it is proposed; if it
     * were not, one of the two would be closed.
     */
    @Test
    void twoDefinitionsThatDifferByAFewDaysIsolateNobody() throws Exception {
        for (long seed : Regions.SEEDS) {
            Question whole = Regions.of(seed).of("M1").question();
            for (int days = 3; days <= 30; days += 9) {
                AttackedRegion both = Regions.of(seed).asked(List.of(whole, untilBefore(days)));
                Pairs found = pairs(both.all());
                report("M1 and M1 less its last " + days + " days", seed, found);
                assertThat(found.isolating()).isZero();
                assertThat(both.of("M1").answers().open()).isPositive();
            }
        }
    }

    private static Question untilBefore(int days) throws Exception {
        LocalDate end = AttackedRegion.PERIOD.to();
        try (InputStream in =
                Objects.requireNonNull(Questions.class.getResourceAsStream("/nl/samentel/schema/question/M1.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"id\": \"M1\"", "\"id\": \"M1x\"")
                    .replace("\"until\": \"" + end + "\"", "\"until\": \"" + end.minusDays(days) + "\"");
            return Question.of(Definitions.read(text));
        }
    }
}
