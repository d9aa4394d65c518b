package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Membership;
import nl.samentel.hub.disclosure.attack.Report;
import org.junit.jupiter.api.Test;

/**
 * Nobody finds out who of a region is in the data: an attacker with every answer, who knows all that the data would say of a target and
 * how such things are distributed in other regions. People who are not in the data are those of another region; or those of the same
 * one, each left out once with all who share a record with her, and a target in another turn.
 */
class RegionMembershipTest {
    private static final int REGIONS = Hub.LONG ? 6 : 4;
    private static final int LIMIT = Attacked.THRESHOLDS.reports();

    /** Of which the bound holds. The others have too few records for each open cell, or a family is missed with them: see decision 0025. */
    private static final List<String> HELD = List.of("M1", "M2", "M3", "H8");

    private static final String FIVE = "all five together";
    private static final String LEFT_OUT = ", left out with her family";

    private final List<AttackedRegion> regions = LongStream.rangeClosed(1, REGIONS)
            .mapToObj(RegionMembershipTest::region)
            .toList();
    private final Map<String, Found> found = new TreeMap<>();

    private record Found(int right, int targets) {
        Found and(Found other) {
            return new Found(right + other.right, targets + other.targets);
        }
    }

    private static AttackedRegion region(long seed) {
        return Regions.SEEDS.contains(seed)
                ? Regions.of(seed)
                : AttackedRegion.of(seed, Regions.INHABITANTS, Regions.attacked());
    }

    @Test
    void answersDoNotTellWhoIsInTheData() {
        for (int region = 0; region < REGIONS; region++) {
            fromElsewhere(regions.get(region), regions.get((region + 1) % REGIONS));
            leftOut(regions.get(region));
        }
        found.forEach((what, all) -> print(what + ", " + REGIONS + " regions", 0, all));
        HELD.forEach(what -> {
            Found all = found.getOrDefault(what, new Found(1, 1));
            assertThat(!Hub.LONG || Report.upper(all.right(), all.targets()) <= .02)
                    .as(what)
                    .isTrue();
        });
        assertThat(found).hasSize(2 * (Regions.attacked().size() + 1));
    }

    private void fromElsewhere(AttackedRegion region, AttackedRegion elsewhere) {
        Map<Long, Double> members = new HashMap<>();
        Map<Long, Double> outsiders = new HashMap<>();
        for (Question asked : Regions.attacked()) {
            Attacked question = region.of(asked.id());
            Membership attack = new Membership(
                    question.answers(), expected(question, List.of(region, elsewhere)), REGIONS - 2, LIMIT);
            Map<Long, Double> in = attack.byPerson(question.rows());
            Map<Long, Double> out = attack.byPerson(elsewhere.of(asked.id()).rows());
            note(asked.id(), region.seed(), in, out);
            in.forEach((person, score) -> members.merge(person, score, Double::sum));
            out.forEach((person, score) -> outsiders.merge(person, score, Double::sum));
        }
        note(FIVE, region.seed(), members, outsiders);
    }

    /** Harder to hold: her family and what is usual in her region tell those left out from nobody else. */
    private void leftOut(AttackedRegion region) {
        List<Attacked> questions =
                Regions.attacked().stream().map(q -> region.of(q.id())).toList();
        Folds folds = Folds.of(region.seed(), questions);
        Map<Long, Double> members = new HashMap<>();
        Map<Long, Double> outsiders = new HashMap<>();
        for (Attacked question : questions) {
            Map<Long, Double> in = new HashMap<>();
            Map<Long, Double> out = new HashMap<>();
            int[][] expected = expected(question, List.of(region));
            List<Folds.Turn> turns = folds.turns(question);
            for (int part = 0; part < turns.size(); part++) {
                Membership attack = new Membership(turns.get(part).answers(), expected, REGIONS - 1, LIMIT);
                out.putAll(attack.byPerson(turns.get(part).left()));
                in.putAll(attack.byPerson(turns.get((part + 1) % turns.size()).left()));
            }
            note(question.id() + LEFT_OUT, region.seed(), in, out);
            in.forEach((person, score) -> members.merge(person, score, Double::sum));
            out.forEach((person, score) -> outsiders.merge(person, score, Double::sum));
        }
        note(FIVE + LEFT_OUT, region.seed(), members, outsiders);
    }

    private int[][] expected(Attacked question, List<AttackedRegion> unknown) {
        int[][] sums = question.nothing();
        for (AttackedRegion other : regions) {
            int[][] counts = other.of(question.id()).counts();
            for (int mask = 0; !unknown.contains(other) && mask < sums.length; mask++) {
                int[] more = counts[mask] == null ? new int[0] : counts[mask];
                int[] before = sums[mask].length == 0 ? new int[more.length] : sums[mask];
                Arrays.setAll(before, c -> before[c] + more[c]);
                sums[mask] = before;
            }
        }
        return sums;
    }

    private void note(String what, long seed, Map<Long, Double> members, Map<Long, Double> outsiders) {
        List<Double> sorted = new ArrayList<>(outsiders.values());
        sorted.sort(null);
        double threshold = sorted.get(sorted.size() - 1 - sorted.size() / 100);
        int right = (int) members.values().stream().filter(s -> s > threshold).count();
        Found here = new Found(right, members.size());
        if (Regions.SEEDS.contains(seed)) {
            print(what, seed, here);
        }
        found.merge(what, here, Found::and);
    }

    private static void print(String what, long seed, Found found) {
        Report.print(
                what + ", membership",
                seed,
                "<= .02 at .01 false positives",
                Report.share((double) found.right() / found.targets()) + ", upper end "
                        + Report.share(Report.upper(found.right(), found.targets())) + ", of " + found.targets()
                        + " targets");
    }
}
