package nl.samentel.schema.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads batches, resolving a writer's schema to the one this code knows: an added field is passed over, an unknown
 * symbol becomes {@code UNKNOWN}.
 *
 * <p>Guarantees that whatever the bytes are, it returns events or throws {@link EventFormatException}, and that it
 * reads at most {@code maxRecords} events and decompresses a block to at most 64 MiB. It does not judge whether the events are allowed.
 */
public final class EventBatchReader {
    /** Most bytes one event may take when encoded. */
    private static final long MAX_EVENT_BYTES = 4096;

    static {
        BoundedCodecs.install();
    }

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
     * Reads a container file.
     *
     * @throws EventFormatException if the bytes are truncated, altered, too many, or of a schema that cannot be
     *     resolved to this one
     */
    public DecodedBatch read(byte[] container) throws EventFormatException {
        try (DataFileStream<GenericRecord> file =
                new DataFileStream<>(new ByteArrayInputStream(container), new GenericDatumReader<>())) {
            return read(file);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new EventFormatException("The batch is not a complete Avro container file of events.", e);
        }
    }

    private DecodedBatch read(DataFileStream<GenericRecord> file) throws IOException, EventFormatException {
        Schema writer = file.getSchema();
        GenericDatumReader<GenericRecord> datums = new GenericDatumReader<>(writer, reader, new GenericData());
        EventDecoder decoder = new EventDecoder();
        MessageDigest sha256 = EventBatchWriter.sha256();
        List<Event> events = new ArrayList<>();
        GenericRecord reuse = null;
        BinaryDecoder binary = null;
        while (file.hasNext()) {
            long count = file.getBlockCount();
            ByteBuffer block = file.nextBlock();
            if (count < 0 || events.size() + count > maxRecords || block.remaining() > count * MAX_EVENT_BYTES) {
                throw new EventFormatException(
                        "The batch holds more than " + maxRecords + " events or too many bytes.");
            }
            sha256.update(block.duplicate());
            binary = DecoderFactory.get()
                    .binaryDecoder(block.array(), block.arrayOffset() + block.position(), block.remaining(), binary);
            for (long i = 0; i < count; i++) {
                reuse = datums.read(reuse, binary);
                events.add(decoder.decode(reuse));
            }
            if (!binary.isEnd()) {
                throw new AvroRuntimeException("A block is longer than its events.");
            }
        }
        return new DecodedBatch(events, HexFormat.of().formatHex(sha256.digest()), EventSchema.fingerprint(writer));
    }
}
