package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Inference;
import nl.samentel.hub.disclosure.attack.Membership;
import nl.samentel.hub.disclosure.attack.Report;
import org.junit.jupiter.api.Test;

/**
 * What answers tell of those in the data and of nobody else: of people who are as they are and were not drawn into the data. The attacker has
 * every answer, all that the data would say of a target, and how such things are distributed among all others.
 */
class RegionMembershipTest {
    static final String BOUND = "<= .02 at .01 false positives, each upper end";

    private static final int LIMIT = Attacked.THRESHOLDS.reports();
    private static final int ROUNDS = Hub.LONG ? 3 : 1;

    private final Draws draws = Regions.draws();

    @Test
    void answersDoNotTellWhoIsInTheData() {
        Map<String, Found> each = new LinkedHashMap<>();
        Found all = new Found(draws::leader);
        for (int round = 0; round < ROUNDS; round++) {
            for (int part = 0; part < Regions.POOL; part++) {
                Map<Long, Double> members = new HashMap<>();
                Map<Long, Double> outsiders = new HashMap<>();
                // H8 has targets enough in one round.
                for (String question : round == 0 ? Regions.ATTACKED : Regions.BY_REPORTS) {
                    Draws.Draw draw = draws.of(question, round, part);
                    Membership attack = new Membership(draw.answers(), draw.known(), Regions.POOL - 1, LIMIT);
                    Map<Long, Double> in = attack.byPerson(draw.within());
                    Map<Long, Double> out = attack.byPerson(draw.others());
                    each.computeIfAbsent(question, q -> new Found(draws::leader))
                            .add(in, out);
                    in.forEach((person, score) -> members.merge(person, score, Double::sum));
                    out.forEach((person, score) -> outsiders.merge(person, score, Double::sum));
                }
                if (round == 0) {
                    all.add(members, outsiders);
                }
            }
        }
        each.put("all five together", all);
        each.forEach((question, found) -> {
            found.print(question + ", membership", BOUND);
            assertThat(found.targets()).isPositive();
            assertThat(!Hub.LONG || found.upper() <= .02).as(question).isTrue();
        });
    }

    /** Who knows all codes of one person but one, and that she is in the data, learns little of her that holds for nobody else. */
    @Test
    void whoKnowsOnePersonLearnsLittleMoreOfHerThanOfOthers() {
        for (String question : Regions.ATTACKED) {
            Attacked here = Regions.of(1).of(question);
            List<Draws.Draw> each = draws.of(question);
            int size = here.rows().sizes().size();
            double most = IntStream.range(0, size)
                    .mapToDouble(dimension -> Draws.advantage(each, dimension, Inference::new))
                    .max()
                    .orElseThrow();
            Report.print(question + ", inference, largest over dimensions", 0, "advantage <= .05", Report.share(most));
            assertThat(most - (Hub.LONG ? 0 : Draws.chance(each))).as(question).isLessThanOrEqualTo(.05);
        }
    }

    /** A partner guesses from what its file tells of a person what only others know of her. */
    @Test
    void aPartnerLearnsLittleOfItsOwnPeople() {
        for (String question : InsidersAttackTest.OWN.keySet()) {
            Attacked here = Regions.of(1).of(question);
            int own = InsidersAttackTest.own(here);
            List<Draws.Draw> each = draws.of(question);
            double most = IntStream.range(0, here.rows().sizes().size())
                    .filter(d -> (own >> d & 1) == 0)
                    .mapToDouble(d -> Draws.advantage(each, d, a -> new Inference(a, own)))
                    .max()
                    .orElseThrow();
            Report.print(question + ", inference by who has the file", 0, "advantage <= .05", Report.share(most));
            assertThat(most - (Hub.LONG ? 0 : Draws.chance(each))).as(question).isLessThanOrEqualTo(.05);
        }
    }
}
