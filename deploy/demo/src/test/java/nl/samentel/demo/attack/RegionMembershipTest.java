package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
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
        List<Map<Long, Double>> members = new ArrayList<>();
        List<Map<Long, Double>> outsiders = new ArrayList<>();
        for (String question : Regions.ATTACKED) {
            Found found = new Found(draws::leader);
            int at = 0;
            for (int round = 0; round < ROUNDS; round++) {
                List<Draws.Draw> each = draws.of(question, round);
                for (Draws.Draw draw : each) {
                    Membership attack = new Membership(draw.answers(), draw.known(), each.size() - 1, LIMIT);
                    Map<Long, Double> in = attack.byPerson(draw.within());
                    Map<Long, Double> out = attack.byPerson(draw.others());
                    found.add(in, out);
                    add(members, at, in);
                    add(outsiders, at, out);
                    at++;
                }
            }
            found.print(question + ", membership", BOUND);
            assertThat(found.targets()).isPositive();
            assertThat(!Hub.LONG || found.upper() <= .02).as(question).isTrue();
        }
        Found all = new Found(draws::leader);
        for (int i = 0; i < members.size(); i++) {
            all.add(members.get(i), outsiders.get(i));
        }
        all.print("all five together, membership", BOUND);
        assertThat(!Hub.LONG || all.upper() <= .02).isTrue();
    }

    private static void add(List<Map<Long, Double>> sums, int draw, Map<Long, Double> scores) {
        if (sums.size() == draw) {
            sums.add(new HashMap<>());
        }
        scores.forEach((person, score) -> sums.get(draw).merge(person, score, Double::sum));
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
