package nl.samentel.hub.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.hub.linkage.cluster.Estimate;
import nl.samentel.hub.linkage.cluster.Matching;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;

class LinkageReportTest {
    @Test
    void tellsCoverageAndTagMixInBands() {
        Records records = new Records();
        for (int i = 0; i < 200; i++) {
            records.adult(0, "bsn:" + i + " name:" + i);
            if (i < 150) {
                records.adult(1, i < 90 ? "bsn:" + i : i < 120 ? "name:" + i : "name:none" + i);
            }
        }
        LinkageReport report = records.link().report();
        assertThat(report.pairs()).hasSize(1);
        assertThat(report.pairs().get(0).coverage().label()).isEqualTo("80-85 %");
        assertThat(report.tagMix().get(TagType.BSN).label()).isEqualTo("80-85 %");
        assertThat(report.identified().label()).isEqualTo("95-100 %");
        assertThat(report.strictToStandard().label()).isEqualTo("75-80 %");
        assertThat(report.quarantined().label()).isEqualTo("0-5 %");
    }

    @Test
    void tellsExpectedErrorsOfEachPairOfPartnersAndOfAll() {
        Records records = new Records();
        for (int i = 0; i < 300; i++) {
            records.adult(0, "bsn:" + i + " name:" + i);
            records.adult(1, "bsn:" + i + " name:" + i);
            if (i < 50) {
                records.adult(2, "bsn:" + i + " name:" + i);
            }
        }
        LinkageReport report = records.link().report();
        assertThat(report.pairs())
                .extracting(p -> p.first() + "-" + p.second() + " " + p.falseLinks() + ", " + p.missedLinks())
                .containsExactly("0-1 0-5 %, 0-5 %", "0-2 unknown, unknown", "1-2 unknown, unknown");
        assertThat(report.falseLinks().label()).isEqualTo("0-5 %");
        assertThat(report.missedLinks().label()).isEqualTo("0-5 %");
    }

    @Test
    void aBandHoldsTheIntervalOfWhatIsExpected() {
        Matching.Expected expected = new Matching.Expected(200, new Estimate(12, 20, 28), new Estimate(21, 45, 80));
        ExpectedErrors errors = ExpectedErrors.of(expected, 100);
        assertThat(errors.falseLinks().label()).isEqualTo("5-15 %");
        assertThat(errors.missedLinks().label()).isEqualTo("10-35 %");
    }

    @Test
    void noErrorsAreInTheLowestBandAndOnlyErrorsInTheHighest() {
        assertThat(ExpectedErrors.of(expected(200, 0), 100))
                .isEqualTo(new ExpectedErrors(Band.ofLower(0), Band.ofLower(0)));
        assertThat(ExpectedErrors.of(expected(100, 100), 100).falseLinks()).isEqualTo(Band.ofLower(95));
    }

    @Test
    void expectedErrorsOfFewLinksOrFewPersonsAreUnknown() {
        ExpectedErrors unknown = new ExpectedErrors(Band.ofLower(-1), Band.ofLower(-1));
        assertThat(ExpectedErrors.of(expected(99, 20), 99)).isEqualTo(unknown);
        assertThat(ExpectedErrors.of(expected(400, 20), 99)).isEqualTo(unknown);
        assertThat(ExpectedErrors.of(expected(0, 0), 0)).isEqualTo(unknown);
    }

    private static Matching.Expected expected(long links, double falseLinks) {
        return new Matching.Expected(links, new Estimate(falseLinks, falseLinks, falseLinks), Estimate.NOTHING);
    }

    @Test
    void saysNothingAboutFewPersons() {
        Records records = new Records();
        for (int i = 0; i < 99; i++) {
            records.adult(0, "bsn:" + i);
            records.adult(1, "bsn:" + i);
        }
        assertThat(records.link().report().pairs().get(0).coverage().label()).isEqualTo("unknown");
    }

    @Test
    void bandsAreFivePointsWide() {
        assertThat(Stream.of(0, 4, 5, 94, 95, 99, 100)
                        .map(p -> Band.of(p, 100, 1).lower()))
                .isEqualTo(List.of(0, 0, 5, 90, 95, 95, 95));
        assertThat(Band.ofLower(Band.of(42, 100, 1).lower())).isEqualTo(Band.of(42, 100, 1));
        assertThatThrownBy(() -> Band.ofLower(42)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noPublicMethodOfTheReportGivesANumberButTheBand() {
        assertThat(Stream.of(LinkageReport.class, Band.class)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .filter(m -> m.getReturnType().isPrimitive() && m.getReturnType() != boolean.class)
                        .map(Method::getName))
                .containsOnly("hashCode", "lower", "upper");
    }
}
