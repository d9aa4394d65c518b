package nl.samentel.schema.witness;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link AddCheckpointTest}. */
class AddCheckpointFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsRequestsOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            AddCheckpointTest.parse(Splice.into(AddCheckpointTest.right(), data));
        } catch (FormatException expected) {
            // the only exception that may come out
        }
    }
}
