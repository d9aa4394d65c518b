package nl.samentel.schema.event;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * Reads batches, resolving a writer's schema to the one this code knows: an added field is passed over, an unknown
 * symbol becomes {@code UNKNOWN}.
 *
 * <p>Guarantees that whatever the bytes are, it returns events or throws {@link EventFormatException}, reads at most
 * {@code maxRecords} events, and takes memory and time in proportion to {@code maxRecords}. It does not judge whether the events are allowed.
 */
public final class EventBatchReader {
    /** Most bytes one event may take when encoded. */
    private static final int MAX_EVENT_BYTES = 4096;

    private final Schema reader;
    private final int maxRecords;

    /**
     * Creates a reader.
     *
     * @param maxRecords most events a batch may hold, at least 1
     */
    public EventBatchReader(int maxRecords) {
        this(EventSchema.current(), maxRecords);
    }

    EventBatchReader(Schema reader, int maxRecords) {
        this.reader = reader;
        this.maxRecords = maxRecords;
    }

    /**
     * Reads a container file, packed with zstd or not at all.
     *
     * @throws EventFormatException if the bytes are truncated, altered, too many, or of a schema that cannot be
     *     resolved to this one
     */
    public DecodedBatch read(byte[] container) throws EventFormatException {
        try {
            return read(new ContainerFile(container));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new EventFormatException(
                    "The batch is not a complete Avro container file of at most " + maxRecords + " events.", e);
        }
    }

    private DecodedBatch read(ContainerFile file) throws IOException {
        Schema writer = WriterSchema.accepted(file.schema());
        GenericDatumReader<GenericRecord> datums = new GenericDatumReader<>(writer, reader, EventSchema.DATA);
        EventDecoder decoder = new EventDecoder();
        MessageDigest sha256 = EventBatchWriter.sha256();
        List<Event> events = new ArrayList<>();
        GenericRecord reuse = null;
        while (file.hasNext()) {
            ContainerFile.Block block = file.next(maxRecords - events.size(), MAX_EVENT_BYTES);
            sha256.update(block.data());
            BlockDecoder in = new BlockDecoder(block.data(), 0, block.data().length);
            for (int i = 0; i < block.events(); i++) {
                reuse = datums.read(reuse, in);
                events.add(decoder.decode(reuse));
            }
            if (in.remaining() > 0) {
                throw new AvroRuntimeException("a block is longer than its events");
            }
        }
        return new DecodedBatch(events, HexFormat.of().formatHex(sha256.digest()), EventSchema.fingerprint(writer));
    }
}
