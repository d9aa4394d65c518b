package nl.samentel.connector.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.synthetic.Synthesis;
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
