package nl.samentel.schema.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Encodes single events without a container, for storage; the writer's schema has to be kept beside them. For one thread
 * at a time.
 */
public final class EventDatum {
    private final EventEncoder encoder = new EventEncoder();
    private final EventDecoder decoder = new EventDecoder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
    private final GenericDatumReader<GenericRecord> reader;
    private @Nullable GenericRecord record;
    private @Nullable BinaryDecoder in;

    private EventDatum(Schema writer) {
        this.reader = new GenericDatumReader<>(writer, EventSchema.current(), EventSchema.DATA);
    }

    /** Returns an instance for events of the current schema. */
    public static EventDatum current() {
        return new EventDatum(EventSchema.current());
    }

    /**
     * Encodes an event.
     *
     * @throws IllegalArgumentException if it holds a code that is not in its list
     */
    public byte[] encode(Event event) {
        try {
            bytes.reset();
            encoder.encode(event, out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("An event could not be written to memory.", e);
        }
    }

    /**
     * Decodes an event.
     *
     * @throws EventFormatException if the bytes are not one event
     */
    public Event decode(byte[] datum) throws EventFormatException {
        try {
            BinaryDecoder source = DecoderFactory.get().binaryDecoder(datum, in);
            in = source;
            GenericRecord read = reader.read(record, source);
            record = read;
            if (!source.isEnd()) {
                throw new EventFormatException("The bytes go on after the event.");
            }
            return decoder.decode(read);
        } catch (IOException | RuntimeException e) {
            throw new EventFormatException("The bytes are not one event.", e);
        }
    }
}
