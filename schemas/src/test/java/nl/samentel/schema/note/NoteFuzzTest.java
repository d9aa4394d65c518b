package nl.samentel.schema.note;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link NoteTest}. */
class NoteFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsNotesOrRefusesWhateverTheBytes(FuzzedDataProvider data) {
        try {
            NoteTest.parse(Splice.into(NoteTest.right(), data));
        } catch (FormatException expected) {
            // the only exception that may come out
        }
    }
}
