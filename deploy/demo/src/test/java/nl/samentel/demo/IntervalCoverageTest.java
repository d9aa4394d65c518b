package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.samentel.connector.synthetic.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntervalCoverageTest {
    private static final int INHABITANTS = 8_000;

    @Test
    void intervalsOfAnswersHoldTheTrueNumber(@TempDir Path region) throws Exception {
        Synthesis.write(31, INHABITANTS, region);

        List<LinkedRegion.Cell> cells = LinkedRegion.of(region).cells();

        assertThat(cells).hasSizeGreaterThan(1_000);
        long held = cells.stream().filter(LinkedRegion.Cell::held).count();
        assertThat(held / (double) cells.size()).isGreaterThan(0.95);
        assertThat(cells).anyMatch(c -> c.value() != c.truth());
    }
}
