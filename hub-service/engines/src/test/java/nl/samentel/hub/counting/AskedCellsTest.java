package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedCellsTest {
    private static final Question M1 = Questions.find("M1").orElseThrow();

    private static CountQuery query(String... dimensions) {
        return new CountQuery(M1, List.of(dimensions), Optional.empty());
    }

    private static CountQuery within(String dimension, String code, String... dimensions) {
        return new CountQuery(M1, List.of(dimensions), Optional.of(new CountQuery.Filter(dimension, code)));
    }

    private static int fresh(CountQuery query, CountQuery... before) {
        return AskedCells.fresh(query, Scene.PERIOD, List.of(before));
    }

    @Test
    void theSameCellIsTheSameInWhateverWords() {
        assertThat(fresh(query("year", "report_type"))).isEqualTo(25);
        assertThat(fresh(query("report_type", "year"), query("year", "report_type")))
                .isZero();
        assertThat(fresh(within("year", "2022", "report_type"), query("year", "report_type")))
                .isZero();
        assertThat(fresh(query("year", "report_type"), within("year", "2022", "report_type")))
                .isEqualTo(20);
        assertThat(fresh(
                        query("year", "report_type"),
                        within("year", "2022", "report_type"),
                        within("report_type", "FIRST", "year")))
                .isEqualTo(16);
        assertThat(fresh(within("report_type", "FIRST", "year"), within("year", "2022", "report_type")))
                .isEqualTo(4);
    }

    @Test
    void coarserAndFinerTablesAreOtherCells() {
        assertThat(fresh(query("year"), query("year", "report_type"))).isEqualTo(5);
        assertThat(fresh(query(), query("year"))).isOne();
    }

    @Test
    void whatCannotExistCostsNothing() {
        // Of 5 years with 18 quarters only 18 pairs can exist.
        assertThat(fresh(query("year", "quarter"))).isEqualTo(18);
    }
}
