package nl.samentel.schema.event;

import java.util.function.Consumer;

/**
 * A batch of events as an Avro container file (zstd level 1), with its digest.
 *
 * <p>The digest is over the encoded datums in order and not over the container, whose sync marker is random: the same
 * events give the same digest.
 */
public final class EncodedBatch {
    private final byte[] container;
    private final int records;
    private final String digest;

    EncodedBatch(byte[] container, int records, String digest) {
        this.container = container;
        this.records = records;
        this.digest = digest;
    }

    /** Returns a copy of the container file. */
    public byte[] container() {
        return container.clone();
    }

    /** Hands the container file to a consumer without a copy; the consumer must not change or keep it. */
    public void withContainer(Consumer<byte[]> consumer) {
        consumer.accept(container);
    }

    /** Returns the number of events. */
    public int records() {
        return records;
    }

    /** Returns SHA-256 over the encoded datums, as 64 lower-case hexadecimal digits. */
    public String digest() {
        return digest;
    }
}
