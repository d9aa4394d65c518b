package nl.samentel.connector.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.synthetic.Synthesis;
import nl.samentel.hub.linkage.Band;
import nl.samentel.hub.linkage.LinkageReport;
import nl.samentel.hub.linkage.PairCoverage;
import nl.samentel.schema.question.meaning.LinkedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What linking by tags alone reaches on extracts with the errors of real ones. */
class RegionLinksTest {
    private static final Period DATA = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 7, 1));
    private static final Set<String> BSN_COMMON = Set.of("GEM", "VTF", "JGZ04", "GGD");

    /** Below this many pairs one of them is worth more than a hundredth. */
    private static final int ENOUGH = 200;

    private static List<LinkedEvent> records;

    @BeforeAll
    static void readsTheExtracts(@TempDir Path region) throws Exception {
        Synthesis.write(12, 16_000, region);
        records = TrueRecords.read(region, DATA);
    }

    @Test
    void partnersWithServiceNumbersLinkAlmostWithoutError() {
        RegionLinks.of(records).byPair().forEach((pair, quality) -> {
            if (quality.truth() >= ENOUGH && BSN_COMMON.containsAll(List.of(pair.split("-")))) {
                assertThat(quality.f1()).as(pair).isGreaterThan(0.99);
            }
        });
    }

    @Test
    void policeAndSchoolsLinkByNamesDatesAndAddresses() {
        Map<String, RegionLinks.Quality> pairs = RegionLinks.of(records).byPair();

        assertThat(pairs).containsKeys("EDU-GEM", "GEM-POL", "POL-VTF", "GGD-POL");
        pairs.forEach((pair, quality) -> {
            if (quality.truth() >= ENOUGH) {
                assertThat(quality.f1()).as(pair).isGreaterThan(0.97);
            }
        });
    }

    @Test
    void theBandsThatAreToldHoldTheTrueErrors() {
        RegionLinks region = RegionLinks.of(records);
        Map<String, TrueErrors.Errors> errors = TrueErrors.byPair(records, region.links());
        LinkageReport report = region.links().report();

        assertThat(report.falseLinks()).satisfies(holds(errors.get("").falseShare()));
        assertThat(report.missedLinks()).satisfies(holds(errors.get("").missedShare()));
        told(region).forEach((name, pair) -> {
            assertThat(pair.falseLinks())
                    .as(name)
                    .satisfies(holds(errors.get(name).falseShare()));
            assertThat(pair.missedLinks())
                    .as(name)
                    .satisfies(holds(errors.get(name).missedShare()));
        });
    }

    @Test
    void bandsAreNarrowEnoughToSaySomething() {
        told(RegionLinks.of(records))
                .forEach((name, pair) -> assertThat(
                                pair.missedLinks().upper() - pair.missedLinks().lower())
                        .as(name)
                        .isLessThanOrEqualTo(10));
    }

    @Test
    void missedLinksOfTargetGroupsAreTold() {
        RegionLinks region = RegionLinks.of(records);
        Map<String, RegionLinks.Quality> groups = region.byGroup();
        Map<String, Band> told = region.missedOfGroups();

        assertThat(told.keySet()).contains("STATUS_HOLDER", "MINIMA_HOUSEHOLD");
        told.forEach((group, band) -> {
            if (band.lower() >= 0) {
                assertThat(band).as(group).satisfies(holds(1 - groups.get(group).recall()));
            }
        });
    }

    private static Consumer<Band> holds(double share) {
        return band -> assertThat(100 * share).isBetween((double) band.lower(), (double) band.upper());
    }

    private static Map<String, PairCoverage> told(RegionLinks region) {
        Map<String, PairCoverage> told = region.links().report().pairs().stream()
                .filter(p -> p.missedLinks().lower() >= 0)
                .collect(Collectors.toMap(
                        p -> region.partners().get(p.first()) + "-"
                                + region.partners().get(p.second()),
                        p -> p));
        assertThat(told).hasSizeGreaterThan(10).containsKeys("GEM-POL", "EDU-GEM", "GGD-VTF");
        return told;
    }

    @Test
    void noTargetGroupIsMissedMuchMoreThanOthers() {
        Map<String, RegionLinks.Quality> groups = RegionLinks.of(records).byGroup();

        assertThat(groups).hasSizeGreaterThan(3);
        groups.forEach((group, quality) -> assertThat(quality.recall())
                .as(group)
                .isGreaterThan(groups.get("").recall() - 0.03));
    }

    @Test
    void partnersWhoHardlyShareAnybodyAreNotLinkedByChance() {
        List<LinkedEvent> few = records.stream()
                .filter(r -> r.role().equals("GEM") || r.role().equals("POL"))
                .filter(FewSharedBenchmark::kept)
                .toList();

        RegionLinks.Quality quality = RegionLinks.of(few).byPair().get("GEM-POL");

        assertThat(quality.truth()).isBetween(10L, 100L);
        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.recall()).isGreaterThan(0.95);
    }
}
