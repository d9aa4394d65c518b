package nl.samentel.connector.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void falseLinksAreInTheBandThatIsToldOrBesideIt() {
        RegionLinks region = RegionLinks.of(records);
        Map<String, TrueErrors.Errors> errors = TrueErrors.byPair(records, region.links());
        LinkageReport report = region.links().report();

        assertThat(bandsAbove(errors.get("").falseShare(), report.falseLinks())).isBetween(-1, 1);
        told(region)
                .forEach((name, pair) -> assertThat(bandsAbove(errors.get(name).falseShare(), pair.falseLinks()))
                        .as(name)
                        .isBetween(-1, 1));
    }

    @Test
    void missedLinksAreToldInAllAndNotHiddenForAnyPair() {
        RegionLinks region = RegionLinks.of(records);
        Map<String, TrueErrors.Errors> errors = TrueErrors.byPair(records, region.links());
        LinkageReport report = region.links().report();

        assertThat(bandsAbove(errors.get("").missedShare(), report.missedLinks()))
                .isBetween(-1, 1);
        told(region)
                .forEach((name, pair) -> assertThat(bandsAbove(errors.get(name).missedShare(), pair.missedLinks()))
                        .as(name)
                        .isBetween(-1, 1));
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

    /** By how many bands more is told than there is. */
    private static int bandsAbove(double share, Band told) {
        return told.lower() / 5 - (int) (share * 20);
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
        // Families have numbers in a row, and stay together.
        List<LinkedEvent> few = records.stream()
                .filter(r -> r.role().equals("GEM") && r.person() / 64 % 2 == 0
                        || r.role().equals("POL") && (r.person() / 64 % 2 == 1 || r.person() / 64 % 50 == 0))
                .toList();

        RegionLinks.Quality quality = RegionLinks.of(few).byPair().get("GEM-POL");

        assertThat(quality.truth()).isBetween(10L, 100L);
        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.recall()).isGreaterThan(0.95);
    }
}
