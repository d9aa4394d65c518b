package nl.samentel.schema.note;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link NoteKeyTest}. */
class NoteKeyFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsKeysOrRefusesWhateverTheText(FuzzedDataProvider data) {
        try {
            NoteKeyTest.parse(Splice.into(NoteKeyTest.right(), data));
        } catch (FormatException expected) {
            // the only exception that may come out
        }
    }
}
