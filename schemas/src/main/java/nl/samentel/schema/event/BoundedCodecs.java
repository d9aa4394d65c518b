package nl.samentel.schema.event;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.Codec;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.ZstandardCodec;

/**
 * Limits what a compressed block may grow to, which Avro itself does not: a few kilobytes of zstd can stand for
 * gigabytes. Codecs that batches never use are refused.
 */
final class BoundedCodecs {
    /** Most bytes of one block when decompressed; 5,000 events take less than a tenth. */
    static final int MAX_BLOCK = 64 << 20;

    private BoundedCodecs() {}

    /** Replaces the codecs of this Java process; may be called again. */
    static void install() {
        CodecFactory.addCodec(DataFileConstants.ZSTANDARD_CODEC, new Factory(new Zstandard()));
        for (String unused : List.of(
                DataFileConstants.DEFLATE_CODEC,
                DataFileConstants.SNAPPY_CODEC,
                DataFileConstants.BZIP2_CODEC,
                DataFileConstants.XZ_CODEC)) {
            CodecFactory.addCodec(unused, new Factory(new Refused(unused)));
        }
    }

    private static final class Factory extends CodecFactory {
        private final Codec codec;

        Factory(Codec codec) {
            this.codec = codec;
        }

        @Override
        protected Codec createInstance() {
            return codec;
        }
    }

    private static final class Zstandard extends Codec {
        private final Codec compressor = new ZstandardCodec(1, false, false);

        @Override
        public String getName() {
            return DataFileConstants.ZSTANDARD_CODEC;
        }

        @Override
        public ByteBuffer compress(ByteBuffer plain) throws IOException {
            return compressor.compress(plain);
        }

        @Override
        public ByteBuffer decompress(ByteBuffer packed) throws IOException {
            byte[] input = packed.array();
            ByteArrayOutputStream plain = new ByteArrayOutputStream(Math.min(MAX_BLOCK, packed.remaining() * 4));
            try (InputStream in = new ZstdInputStreamNoFinalizer(
                    new ByteArrayInputStream(input, packed.arrayOffset() + packed.position(), packed.remaining()))) {
                byte[] buffer = new byte[1 << 16];
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    if (plain.size() + length > MAX_BLOCK) {
                        throw new IOException("A block is larger than a batch may be.");
                    }
                    plain.write(buffer, 0, length);
                }
            }
            return ByteBuffer.wrap(plain.toByteArray());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Zstandard;
        }

        @Override
        public int hashCode() {
            return getName().hashCode();
        }
    }

    private static final class Refused extends Codec {
        private final String name;

        Refused(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public ByteBuffer compress(ByteBuffer plain) {
            throw new AvroRuntimeException("Batches are compressed with zstandard only.");
        }

        @Override
        public ByteBuffer decompress(ByteBuffer packed) {
            throw new AvroRuntimeException("Batches are compressed with zstandard only.");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Refused refused && refused.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
