package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.samentel.connector.synthetic.Synthesis;
import nl.samentel.schema.question.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExactCheckTest {
    @Test
    void theEngineCountsWhatEveryQuestionMeansOnRecordsAsPartnersReadThem(@TempDir Path region) throws Exception {
        Synthesis.write(5, ExactCheck.INHABITANTS, region);

        var outcomes = ExactCheck.of(region);

        assertThat(outcomes).hasSameSizeAs(Definitions.shipped());
        assertThat(outcomes).allMatch(outcome -> outcome.cells() > outcome.tables());
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.differing()).as(outcome.question()).isZero());
    }
}
