package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.lang.management.ManagementFactory;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody made to hurt: small to send, large to read. */
class HostileBatchTest {
    /** Much more than reading a few events takes, much less than what the files below claim. */
    private static final long BOUND = 64L << 20;

    private final EventBatchReader reader = new EventBatchReader(1000);

    @Test
    void unpacksABombNoFurtherThanItsEventsCanTake() throws Exception {
        byte[] bomb = Zstd.compress(new byte[512 << 20], 1);

        assertRefusedCheaply(HandmadeFile.of(EventSchema.current().toString(), "zstandard", 1, bomb.length, bomb));
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 30, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void believesNoLengthOfABlock(long length) throws Exception {
        assertRefusedCheaply(HandmadeFile.of(EventSchema.current().toString(), "null", 1, length, new byte[8]));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1001, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void believesNoNumberOfEvents(long events) throws Exception {
        assertRefusedCheaply(HandmadeFile.of(EventSchema.current().toString(), "null", events, 8, new byte[8]));
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 30, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void believesNoLengthOfAText(long length) throws Exception {
        byte[] datum = HandmadeFile.encoded(e -> e.writeLong(length));

        assertRefusedCheaply(HandmadeFile.of(EventSchema.current().toString(), "null", 1, datum.length, datum));
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 30, Integer.MAX_VALUE, Long.MAX_VALUE, -Integer.MAX_VALUE, Long.MIN_VALUE})
    void believesNoLengthOfAnArray(long items) throws Exception {
        byte[] datum = HandmadeFile.encoded(e -> {
            for (int i = 0; i < 4; i++) {
                e.writeString("x");
            }
            e.writeFixed(new byte[32]);
            e.writeEnum(0);
            e.writeInt(0);
            e.writeIndex(0);
            e.writeEnum(0);
            e.writeIndex(0);
            e.writeIndex(0);
            e.writeEnum(0);
            e.writeLong(items);
            e.writeLong(1);
        });

        assertRefusedCheaply(HandmadeFile.of(EventSchema.current().toString(), "null", 1, datum.length, datum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "bzip2", "xz", "snappy", "zstandard ", "x"})
    void unpacksNothingButZstd(String codec) throws Exception {
        assertRefusedCheaply(HandmadeFile.of(EventSchema.current().toString(), codec, 1, 1, new byte[1]));
    }

    @Test
    void refusesASchemaWithAnArrayOfNothing() throws Exception {
        Schema added =
                withField(SchemaBuilder.array().items(SchemaBuilder.builder().nullType()));
        byte[] datum = HandmadeFile.encoded(e -> e.writeLong(Integer.MAX_VALUE));

        assertRefusedCheaply(HandmadeFile.of(added.toString(), "null", 1, datum.length, datum));
    }

    @Test
    void refusesASchemaWithAHugeFixed() throws Exception {
        Schema added = withField(SchemaBuilder.fixed("Huge").size(1 << 30));

        assertRefusedCheaply(HandmadeFile.of(added.toString(), "null", 1, 1, new byte[1]));
    }

    @Test
    void refusesASchemaThatUnfoldsWithoutEnd() throws Exception {
        Schema twice = SchemaBuilder.record("R0").fields().endRecord();
        for (int i = 1; i < 60; i++) {
            twice = SchemaBuilder.record("R" + i)
                    .fields()
                    .name("a")
                    .type(twice)
                    .noDefault()
                    .name("b")
                    .type(twice)
                    .noDefault()
                    .endRecord();
        }

        assertRefusedCheaply(HandmadeFile.of(withField(twice).toString(), "null", 1, 1, new byte[1]));
    }

    @Test
    void refusesATypeWithinItself() throws Exception {
        String list = "{\"type\":\"record\",\"name\":\"L\",\"fields\":[{\"name\":\"n\",\"type\":[\"null\",\"L\"]}]}";

        assertRefusedCheaply(
                HandmadeFile.of(withField(new Schema.Parser().parse(list)).toString(), "null", 1, 1, new byte[1]));
    }

    @Test
    void refusesADeepSchema() throws Exception {
        String deep = "{\"type\":\"array\",\"items\":".repeat(5000) + "\"int\"" + "}".repeat(5000);

        assertRefusedCheaply(HandmadeFile.of(deep, "null", 1, 1, new byte[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\"int\"", "no schema", "null"})
    void refusesWhatIsNoSchemaOfAnEvent(String schema) throws Exception {
        assertRefusedCheaply(HandmadeFile.of(schema, "null", 1, 1, new byte[1]));
    }

    private void assertRefusedCheaply(byte[] file) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(EventFormatException.class);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(BOUND);
    }

    private static Schema withField(Schema type) {
        Schema event = EventSchema.current();
        var fields = event.getFields().stream()
                .map(f -> new Schema.Field(f, f.schema()))
                .collect(java.util.stream.Collectors.toList());
        fields.add(0, new Schema.Field("added", type));
        return Schema.createRecord(event.getName(), null, event.getNamespace(), false, fields);
    }
}
