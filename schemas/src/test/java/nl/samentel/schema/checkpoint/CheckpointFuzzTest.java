package nl.samentel.schema.checkpoint;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link CheckpointTest}. */
class CheckpointFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsCheckpointsOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            CheckpointTest.parse(Splice.into(CheckpointTest.right(), data));
        } catch (FormatException expected) {
            // the only exception that may come out
        }
    }
}
