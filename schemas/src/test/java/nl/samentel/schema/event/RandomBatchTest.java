package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomBatchTest {
    private static final String SCHEMA = EventSchema.current().toString();

    /** The seed is the parameter, so that a failure names it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aBlockWithSomeBytesChangedIsReadOrRefused(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        EncodedBatch batch = new EventBatchWriter().write(Events.several(2));
        byte[] datums = datums(batch);
        EventBatchReader reader = new EventBatchReader(100);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] changed = datums.clone();
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                reader.read(HandmadeFile.of(SCHEMA, "null", 2, changed.length, changed));
            } catch (EventFormatException expected) {
                refused++;
            }
        }

        assertThat(refused).isPositive();
        assertThat(reader.read(HandmadeFile.of(SCHEMA, "null", 2, datums.length, datums))
                        .digest())
                .isEqualTo(batch.digest());
    }

    private static byte[] datums(EncodedBatch batch) throws Exception {
        return new ContainerFile(batch.container()).next(100, 4096).data();
    }
}
