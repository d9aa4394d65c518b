package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Membership;
import nl.samentel.hub.disclosure.attack.Report;
import org.junit.jupiter.api.Test;

/** As {@link RegionMembershipTest}, with others for those who are not in the data. */
class OutsidersMembershipTest {
    private static final int LIMIT = Attacked.THRESHOLDS.reports();
    private static final int ROUNDS = Hub.LONG ? 3 : 1;

    private final Draws draws = Regions.draws();

    private static Membership attack(Draws.Draw draw, int larger) {
        return new Membership(draw.answers(), draw.known(), larger, LIMIT);
    }

    @Test
    void answersDoNotTellPeopleOfARegionFromThoseOfOthers() {
        for (String question : Regions.ATTACKED) {
            List<Draws.Draw> regions = draws.regions(question);
            Found found = new Found(draws::leader);
            for (Draws.Draw region : regions) {
                Membership attack = attack(region, regions.size() - 1);
                found.add(attack.byPerson(region.within()), attack.byPerson(region.others()));
            }
            found.print(question + ", membership beside other regions' people", RegionMembershipTest.BOUND);
            assertThat(found.targets()).isPositive();
            assertThat(!Hub.LONG || found.upper() <= .02).as(question).isTrue();
        }
    }

    /**
     * Families are left out in turn: each person is a target of one of five catalogues, and an outsider of another. Of a fictional region this
     * is no test of what answers tell: its numbers are nearly the same for every seed, so that whom they lack shows as in an account that has
     * to balance. Of people who were drawn, whose numbers vary as numbers of people do, it is one; of few outsiders, and so a rough one.
     */
    @Test
    void tellsHowFarLeavingFamiliesOutInTurnGets() {
        for (String question : Regions.BY_REPORTS) {
            List<Draws.Draw> regions = draws.regions(question);
            List<Draws.Draw> drawn = IntStream.range(0, ROUNDS)
                    .boxed()
                    .flatMap(
                            round -> IntStream.range(0, Regions.POOL).mapToObj(part -> draws.of(question, round, part)))
                    .toList();
            Found ofRegions = inTurn(question, regions);
            Found ofDraws = inTurn(question, drawn);

            ofDraws.print(question + ", membership, a fifth left out of who was drawn", "told; <= .02");
            ofRegions.print(question + ", membership, a fifth left out of a region", "none: its numbers are fixed");
            Report.print(
                    question + ", variance of numbers of one dimension over regions",
                    0,
                    "none; 1 is as over draws",
                    Report.share(variance(regions) / variance(draws.of(question))));
            assertThat(ofDraws.targets()).isPositive();
        }
    }

    private Found inTurn(String question, List<Draws.Draw> each) {
        List<Map<Long, Double>> members = new ArrayList<>();
        List<Map<Long, Double>> outsiders = new ArrayList<>();
        for (Draws.Draw draw : each) {
            List<Draws.Draw> less = draws.lessAFifth(question, draw);
            Map<Long, Double> in = new HashMap<>();
            Map<Long, Double> out = new HashMap<>();
            for (int i = 0; i < less.size(); i++) {
                Membership attack = attack(less.get(i), Regions.POOL - 1);
                out.putAll(attack.byPerson(less.get(i).others()));
                in.putAll(attack.byPerson(less.get((i + 1) % less.size()).others()));
            }
            members.add(in);
            outsiders.add(out);
        }
        Found found = new Found(draws::leader);
        found.addTogether(members, outsiders);
        return found;
    }

    /** Returns the variance of each cell of one dimension, added up. */
    private static double variance(List<Draws.Draw> each) {
        Answers first = each.get(0).answers();
        List<int[][]> counts =
                each.stream().map(d -> first.cells().count(d.within(), LIMIT)).toList();
        return first.cells()
                .masks()
                .filter(m -> Integer.bitCount(m) == 1)
                .mapToDouble(m -> IntStream.range(0, first.cells().size(m))
                        .mapToDouble(
                                c -> spread(counts.stream().map(n -> n[m][c]).toList()))
                        .sum())
                .sum();
    }

    private static double spread(List<Integer> numbers) {
        double mean = numbers.stream().mapToInt(n -> n).average().orElseThrow();
        return numbers.stream().mapToDouble(n -> (n - mean) * (n - mean)).sum() / (numbers.size() - 1);
    }
}
