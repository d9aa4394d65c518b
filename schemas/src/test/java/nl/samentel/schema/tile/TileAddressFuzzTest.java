package nl.samentel.schema.tile;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Splice;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build damages right input in {@link TileAddressTest}. */
class TileAddressFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsPathsOrRefusesWhateverTheText(FuzzedDataProvider data) {
        try {
            TileAddressTest.parse(Splice.into(TileAddressTest.right(), data));
        } catch (FormatException expected) {
            // the only exception that may come out
        }
    }
}
