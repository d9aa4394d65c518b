package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class EventBatchTest {
    private final EventBatchReader reader = new EventBatchReader(1000);

    @Test
    void givesBackWhatWasWritten() throws Exception {
        List<Event> events = Events.several(100);

        DecodedBatch batch = reader.read(new EventBatchWriter().write(events).container());

        assertThat(batch.events()).isEqualTo(events);
        assertThat(batch.fingerprint()).isEqualTo(EventSchema.fingerprint());
    }

    @Test
    void bothSidesComputeTheSameDigest() throws Exception {
        EncodedBatch written = new EventBatchWriter().write(Events.several(10));

        assertThat(reader.read(written.container()).digest()).isEqualTo(written.digest());
        assertThat(written.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void carriesABatchWithoutEvents() throws Exception {
        EncodedBatch written = new EventBatchWriter().write(List.of());

        assertThat(reader.read(written.container()).events()).isEmpty();
        assertThat(reader.read(written.container()).digest()).isEqualTo(written.digest());
    }

    @Test
    void digestIsIndependentOfTheContainer() throws Exception {
        List<Event> events = Events.several(10);
        EncodedBatch once = new EventBatchWriter().write(events);
        EncodedBatch again = new EventBatchWriter().write(events);

        assertThat(again.container()).isNotEqualTo(once.container());
        assertThat(again.digest()).isEqualTo(once.digest());
        assertThat(reader.read(rewritten(once, CodecFactory.nullCodec(), 1)).digest())
                .isEqualTo(once.digest());
        assertThat(reader.read(rewritten(once, CodecFactory.zstandardCodec(19), 3))
                        .digest())
                .isEqualTo(once.digest());
    }

    @Test
    void digestDependsOnTheOrder() {
        List<Event> events = Events.several(2);

        assertThat(new EventBatchWriter()
                        .write(List.of(events.get(1), events.get(0)))
                        .digest())
                .isNotEqualTo(new EventBatchWriter().write(events).digest());
    }

    @Test
    void writerCanBeUsedAgain() {
        EventBatchWriter writer = new EventBatchWriter();
        String first = writer.write(Events.several(3)).digest();
        writer.write(Events.several(5));

        assertThat(writer.write(Events.several(3)).digest()).isEqualTo(first);
    }

    @Test
    void othersCanReadTheFile() throws Exception {
        EncodedBatch written = new EventBatchWriter().write(Events.several(3));

        try (DataFileStream<GenericRecord> file =
                new DataFileStream<>(new ByteArrayInputStream(written.container()), new GenericDatumReader<>())) {
            assertThat(file.next().get("pc4").toString()).isEqualTo("8302");
            assertThat(file.getMetaString("avro.codec")).isEqualTo("zstandard");
        }
    }

    @Test
    void refusesMoreEventsThanAgreed() throws Exception {
        byte[] container = new EventBatchWriter().write(Events.several(11)).container();

        assertThat(new EventBatchReader(11).read(container).events()).hasSize(11);
        assertThatThrownBy(() -> new EventBatchReader(10).read(container))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining("at most 10 events");
    }

    @Test
    void refusesMoreEventsThanAgreedInSeveralBlocks() throws Exception {
        byte[] container =
                rewritten(new EventBatchWriter().write(Events.several(11)), CodecFactory.zstandardCodec(1), 2);

        assertThat(new EventBatchReader(11).read(container).events()).hasSize(11);
        assertThatThrownBy(() -> new EventBatchReader(10).read(container)).isInstanceOf(EventFormatException.class);
    }

    @Test
    void writerRefusesACodeThatIsNotInTheList() {
        Event wrong = Event.builder(
                        Events.full(0).header(),
                        Events.id("x"),
                        EventType.VT_REPORT,
                        Events.full(0).date())
                .code(Attribute.NATURES, "NOT_A_CODE")
                .build();

        assertThatThrownBy(() -> new EventBatchWriter().write(List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nature")
                .hasMessageNotContaining("NOT_A_CODE");
    }

    /** The same datums in another container. */
    private static byte[] rewritten(EncodedBatch batch, CodecFactory codec, int eventsPerBlock) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Schema schema = EventSchema.current();
        GenericDatumWriter<GenericRecord> datums = new GenericDatumWriter<>(schema);
        try (DataFileStream<GenericRecord> in =
                        new DataFileStream<>(new ByteArrayInputStream(batch.container()), new GenericDatumReader<>());
                DataFileWriter<GenericRecord> file = new DataFileWriter<>(datums).setCodec(codec)) {
            file.create(schema, out);
            int written = 0;
            while (in.hasNext()) {
                file.append(in.next());
                if (++written % eventsPerBlock == 0) {
                    file.sync();
                }
            }
        }
        return out.toByteArray();
    }
}
