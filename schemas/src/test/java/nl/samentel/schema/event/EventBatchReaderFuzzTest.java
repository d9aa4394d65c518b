package nl.samentel.schema.event;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Runs with {@code mvn verify -Pfuzz}; the everyday build has {@link DamagedBatchTest} and {@link RandomBatchTest}. */
class EventBatchReaderFuzzTest {
    private static final String SCHEMA = EventSchema.current().toString();

    private final EventBatchReader reader = new EventBatchReader(100);

    @FuzzTest(maxDuration = "60s")
    void readsEventsOrRefusesWhateverTheBlock(FuzzedDataProvider data) {
        String codec = data.pickValue(new String[] {"null", "null", "zstandard"});
        int events = data.consumeInt(1, 3);
        byte[] block = data.consumeRemainingAsBytes();
        try {
            reader.read(HandmadeFile.of(SCHEMA, codec, events, block.length, block));
        } catch (EventFormatException expected) {
            // the only exception that may come out
        }
    }
}
