package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DamagedBatchTest {
    private final EventBatchReader reader = new EventBatchReader(10);
    private final EncodedBatch batch = new EventBatchWriter().write(Events.several(3));

    @Test
    void refusesABatchThatEndsTooEarlyWherever() {
        byte[] whole = batch.container();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            if (accepts(part) && !endsWithTheHeader(part)) {
                fail("Accepted the first %s bytes of %s.", length, whole.length);
            }
        }
    }

    /** A header alone is a batch without events, which digest and totals give away. */
    private boolean endsWithTheHeader(byte[] part) {
        try {
            DecodedBatch read = reader.read(part);
            return read.events().isEmpty() && !read.digest().equals(batch.digest());
        } catch (EventFormatException e) {
            return false;
        }
    }

    @Test
    void refusesABatchWithSomethingBehind() {
        byte[] whole = batch.container();

        assertThat(accepts(Arrays.copyOf(whole, whole.length + 1))).isFalse();
        assertThat(accepts(Arrays.copyOf(whole, whole.length + 40))).isFalse();
    }

    /** One bit in every byte of the header, which is mostly the schema's text, and every bit of the block behind it. */
    @Test
    void noFlippedBitGoesUnnoticed() {
        byte[] whole = batch.container();
        int block = whole.length - blockLength();
        for (int position = 0; position < whole.length; position++) {
            for (int bit = 0; bit < 8; bit++) {
                if (position < block && bit != position % 8) {
                    continue;
                }
                whole[position] ^= (byte) (1 << bit);
                assertNoticed(whole, position, bit);
                whole[position] ^= (byte) (1 << bit);
            }
        }
    }

    private int blockLength() {
        return batch.container().length
                - new EventBatchWriter().write(Events.several(0)).container().length;
    }

    private void assertNoticed(byte[] flipped, int position, int bit) {
        try {
            DecodedBatch read = reader.read(flipped);
            boolean same = read.events().equals(Events.several(3));
            boolean caught =
                    !read.digest().equals(batch.digest()) || !read.fingerprint().equals(EventSchema.fingerprint());
            assertThat(same || caught)
                    .as("bit %s of byte %s changes events unnoticed", bit, position)
                    .isTrue();
        } catch (EventFormatException expected) {
            assertThat(expected).hasMessageContaining("not a complete Avro container file");
        }
    }

    private boolean accepts(byte[] bytes) {
        try {
            reader.read(bytes);
            return true;
        } catch (EventFormatException e) {
            return false;
        }
    }
}
