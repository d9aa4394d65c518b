package nl.samentel.schema.policy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link PolicyTest}. */
class PolicyFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsPoliciesOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            PolicyTest.parse(Splice.into(PolicyTest.right(), data));
        } catch (FormatException expected) {
            // the only exception that may come out
        }
    }
}
