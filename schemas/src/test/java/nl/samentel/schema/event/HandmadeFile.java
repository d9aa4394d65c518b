package nl.samentel.schema.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Makes container files by hand, which may claim anything. */
final class HandmadeFile {
    private static final byte[] SYNC = new byte[16];

    private HandmadeFile() {}

    static byte[] of(String schema, String codec, long events, long length, byte[] block) {
        return encoded(e -> {
            e.writeFixed(new byte[] {'O', 'b', 'j', 1});
            e.writeMapStart();
            e.setItemCount(2);
            e.startItem();
            e.writeString("avro.schema");
            e.writeBytes(schema.getBytes(StandardCharsets.UTF_8));
            e.startItem();
            e.writeString("avro.codec");
            e.writeBytes(codec.getBytes(StandardCharsets.UTF_8));
            e.writeMapEnd();
            e.writeFixed(SYNC);
            e.writeLong(events);
            e.writeLong(length);
            e.writeFixed(block);
            e.writeFixed(SYNC);
        });
    }

    interface Content {
        void write(BinaryEncoder encoder) throws IOException;
    }

    static byte[] encoded(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            content.write(encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
