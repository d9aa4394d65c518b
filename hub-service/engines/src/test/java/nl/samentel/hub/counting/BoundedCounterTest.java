package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.samentel.hub.disclosure.ExactNumbers;
import org.junit.jupiter.api.Test;

class BoundedCounterTest {
    private static final Question M1 = Questions.find("M1").orElseThrow();

    private static long total(FactTable table, int most, String... dimensions) throws Exception {
        CountQuery query = CountQuery.of(M1, List.of(dimensions), Optional.empty());
        return ExactNumbers.of(BoundedCounter.count(table, query, most, new SplittableRandom(7))).stream()
                .mapToLong(ExactNumbers.Numbers::units)
                .sum();
    }

    @Test
    void nobodyCountsInMoreCellsThanAgreed() throws Exception {
        Scene scene = new Scene();
        for (int person = 0; person < 100; person++) {
            for (int year = 2019; year < 2023; year++) {
                scene.report("r" + person + year, year + "-02-01", person);
                scene.report("s" + person + year, year + "-08-01", person);
            }
        }
        FactTable table = scene.facts("M1");

        assertThat(total(table, 10, "year")).isEqualTo(400);
        assertThat(total(table, 3, "year")).isEqualTo(300);
        assertThat(total(table, 1, "year")).isEqualTo(100);
        assertThat(total(table, 1)).isEqualTo(100);
        assertThat(total(table, 100, "quarter")).isEqualTo(800);
    }

    @Test
    void everyCellOfAPersonIsEquallyLikelyToCount() throws Exception {
        Scene scene = new Scene();
        for (int person = 0; person < 2_000; person++) {
            for (int year = 2019; year < 2023; year++) {
                scene.report("r" + person + year, year + "-02-01", person);
            }
        }
        CountQuery query = CountQuery.of(M1, List.of("year"), Optional.empty());

        List<ExactNumbers.Numbers> cells =
                ExactNumbers.of(BoundedCounter.count(scene.facts("M1"), query, 1, new SplittableRandom(11)));

        assertThat(cells.subList(0, 4)).allSatisfy(c -> assertThat(c.units()).isBetween(430L, 570L));
    }

    @Test
    void aFilterLeavesOutTheRest() throws Exception {
        Scene scene = new Scene();
        for (int person = 0; person < 30; person++) {
            scene.report("r" + person, (person < 10 ? 2021 : 2022) + "-02-01", person);
        }
        CountQuery query =
                CountQuery.of(M1, List.of("report_type"), Optional.of(new CountQuery.Filter("year", "2021")));

        assertThat(ExactNumbers.of(BoundedCounter.count(scene.facts("M1"), query, 2, new SplittableRandom(1))).stream()
                        .mapToLong(ExactNumbers.Numbers::units)
                        .sum())
                .isEqualTo(10);
    }
}
