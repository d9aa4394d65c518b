package nl.samentel.schema.entry;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link LogEntryTest}. */
class LogEntryFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsEntriesOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            LogEntryTest.parse(Splice.into(LogEntryTest.right(), data));
        } catch (DocumentException expected) {
            // the only exception that may come out
        }
    }
}
