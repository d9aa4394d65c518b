package nl.samentel.schema.proof;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link LogProofTest}. */
class LogProofFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsProofsOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            LogProofTest.parse(Splice.into(LogProofTest.right(), data));
        } catch (FormatException expected) {
            // the only exception that may come out
        }
    }
}
