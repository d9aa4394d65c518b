package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.counting.OfficialTables.Fault;
import org.junit.jupiter.api.Test;

class OfficialTablesTest {
    private static Question question(String id) {
        return Questions.find(id).orElseThrow();
    }

    @SafeVarargs
    private static Optional<Fault> fault(String question, List<String>... tables) {
        return OfficialTables.fault(question(question), List.of(tables));
    }

    @Test
    void takesTablesThatShareTheirTotals() {
        assertThat(fault("M1", List.of("year", "report_type"), List.of("year"), List.of()))
                .isEmpty();
        assertThat(fault("M1", List.of("year", "quarter"), List.of("quarter"), List.of("year")))
                .isEmpty();
        assertThat(fault("M1", List.of("year", "derived_type"))).isEmpty();
        assertThat(fault("M2", List.of("pc4", "year"), List.of("year", "report_type")))
                .isEmpty();
    }

    @Test
    void refusesDimensionsThatExcludeEachOtherInDifferentTables() {
        assertThat(fault("M1", List.of("year"), List.of("quarter"))).contains(Fault.APART);
        assertThat(fault("M2", List.of("area", "year"), List.of("pc4", "year"))).contains(Fault.APART);
        assertThat(fault("M2", List.of("area", "year"), List.of("pc4", "year"), List.of("pc4", "area", "year")))
                .isEmpty();
        assertThat(fault("M2", List.of("area", "year"), List.of("pc4", "report_type"), List.of("pc4", "area")))
                .as("the table of both lacks what else the two have")
                .contains(Fault.APART);
    }

    @Test
    void refusesDimensionsThatTellOfEachOtherWithoutARule() {
        assertThat(fault("V1", List.of("report_90"), List.of("days_to_report"))).contains(Fault.INTERTWINED);
        assertThat(fault("V1", List.of("report_90", "days_to_report"))).contains(Fault.INTERTWINED);
        assertThat(fault("P1b", List.of("period", "quarter"))).contains(Fault.INTERTWINED);
        assertThat(fault("V1", List.of("year", "report_90"))).isEmpty();
    }

    @Test
    void refusesTablesWhoseTotalsAreNoSums() {
        assertThat(fault("M3", List.of("target_group"))).contains(Fault.SEVERAL_CODES);
        assertThat(fault("M3", List.of("year"))).isEmpty();
        assertThat(fault("M3p", List.of("year"))).contains(Fault.SEVERAL_TIMES);
        assertThat(fault("H8", List.of("outcome_12"))).contains(Fault.SEVERAL_TIMES);
    }

    @Test
    void refusesMoreCellsThanCanBeProtected() {
        assertThat(fault("M2", List.of("pc4", "area", "report_type"))).isEmpty();
        assertThat(fault("M1", List.of("year", "quarter", "report_type"))).isEmpty();
        assertThat(fault("M5", List.of("month", "year", "reporter_sector"))).contains(Fault.TOO_LARGE);
    }

    @Test
    void knowsWhichQuestionsCountTheSameRecords() {
        assertThat(OfficialTables.overlap(question("M1"), question("M2"))).isTrue();
        assertThat(OfficialTables.overlap(question("M1"), question("M4")))
                .as("cases take their subjects from reports")
                .isTrue();
        assertThat(OfficialTables.overlap(question("M1"), question("V1"))).isFalse();
    }
}
