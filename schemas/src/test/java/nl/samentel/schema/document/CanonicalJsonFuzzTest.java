package nl.samentel.schema.document;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link CanonicalJsonTest}. */
class CanonicalJsonFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsDocumentsOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            CanonicalJsonTest.parse(Splice.into(CanonicalJsonTest.right(), data));
        } catch (DocumentException expected) {
            // the only exception that may come out
        }
    }
}
