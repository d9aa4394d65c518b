package nl.samentel.schema.event;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Walks through an Avro object container file (Avro 1.12 specification) that may come from anybody. Unlike Avro's own
 * reader it believes no length: nothing is allocated that the file does not hold, and a block is unpacked no further
 * than its events can take.
 */
final class ContainerFile {
    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int SYNC = 16;
    private static final int LONGEST_SCHEMA = 128 * 1024;
    private static final int MOST_METADATA = 16;

    /** Window of 8 MB; a writer at level 1 uses at most 1 MB. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private final byte[] file;
    private final BlockDecoder in;
    private final Schema schema;
    private final boolean packed;
    private final byte[] sync = new byte[SYNC];

    ContainerFile(byte[] file) throws IOException {
        this.file = file;
        this.in = new BlockDecoder(file, 0, file.length);
        byte[] magic = new byte[MAGIC.length];
        in.readFixed(magic);
        require(Arrays.compare(magic, MAGIC) == 0, "no container file");
        Map<String, byte[]> metadata = metadata();
        in.readFixed(sync);
        packed = packed(text(metadata.getOrDefault("avro.codec", new byte[0])));
        byte[] json = metadata.getOrDefault("avro.schema", new byte[0]);
        require(json.length > 0 && json.length <= LONGEST_SCHEMA, "schema missing or too long");
        schema = new Schema.Parser().parse(text(json));
    }

    Schema schema() {
        return schema;
    }

    boolean hasNext() {
        return in.remaining() > 0;
    }

    /**
     * Reads a block.
     *
     * @param mostEvents most events it may hold
     * @param mostBytes most bytes an event may take
     */
    Block next(int mostEvents, int mostBytes) throws IOException {
        long events = in.readLong();
        require(events > 0 && events <= mostEvents, "too many events in a block, or none");
        long size = in.readLong();
        require(size >= 0 && size <= in.remaining(), "block longer than the file");
        int start = in.position();
        in.skipFixed((int) size);
        byte[] end = new byte[SYNC];
        in.readFixed(end);
        require(Arrays.compare(end, sync) == 0, "block without its end mark");
        int most = (int) Math.min(events * mostBytes, Integer.MAX_VALUE - 8);
        if (packed) {
            return new Block((int) events, unpack(start, (int) size, most));
        }
        require(size <= most, "block too long for its events");
        return new Block((int) events, Arrays.copyOfRange(file, start, start + (int) size));
    }

    private byte[] unpack(int start, int size, int most) throws IOException {
        try (InputStream stream = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(file, start, size))
                .setLongMax(ZSTD_WINDOW_LOG)) {
            byte[] data = stream.readNBytes(most);
            require(stream.read() < 0, "block too long for its events");
            return data;
        }
    }

    private Map<String, byte[]> metadata() throws IOException {
        Map<String, byte[]> metadata = new HashMap<>();
        for (long count = in.readMapStart(); count > 0; count = in.mapNext()) {
            require(metadata.size() + count <= MOST_METADATA, "too much metadata");
            for (long i = 0; i < count; i++) {
                String key = in.readString();
                metadata.put(key, in.readBytes(null).array());
            }
        }
        return metadata;
    }

    private static boolean packed(String codec) {
        boolean zstd = codec.equals("zstandard");
        require(zstd || codec.isEmpty() || codec.equals("null"), "codec not allowed");
        return zstd;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new AvroRuntimeException(rule);
        }
    }

    /** The events of a block, encoded one after the other. */
    static final class Block {
        private final int events;
        private final byte[] data;

        Block(int events, byte[] data) {
            this.events = events;
            this.data = data;
        }

        int events() {
            return events;
        }

        byte[] data() {
            return data;
        }
    }
}
