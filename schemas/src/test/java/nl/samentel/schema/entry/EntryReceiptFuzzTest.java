package nl.samentel.schema.entry;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;
import nl.samentel.schema.signature.SignatureRefusedException;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link EntryReceiptTest}. */
class EntryReceiptFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsReceiptsOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            EntryReceiptTest.parse(Splice.into(EntryReceiptTest.right(), data));
        } catch (FormatException | SignatureRefusedException expected) {
            // the only exceptions that may come out
        }
    }
}
