package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.junit.jupiter.api.Test;

class EventDatumTest {
    private final EventDatum datum = EventDatum.current();

    @Test
    void decodesWhatItEncoded() throws EventFormatException {
        Event event = Event.builder(
                        EventHeader.of("VTF", "nop-2019-2023", "d1"),
                        Id32.of(new byte[32]),
                        EventType.VT_REPORT,
                        LocalDate.of(2022, 5, 6))
                .code(Attribute.NATURES, "PHYSICAL_ABUSE")
                .pc4("8302")
                .build();

        assertThat(datum.decode(datum.encode(event))).isEqualTo(event);
    }

    @Test
    void refusesBytesThatAreNotExactlyOneEvent() {
        byte[] one = datum.encode(Event.builder(
                        EventHeader.of("VTF", "nop-2019-2023", "d1"),
                        Id32.of(new byte[32]),
                        EventType.VT_REPORT,
                        LocalDate.of(2022, 5, 6))
                .build());

        assertThatThrownBy(() -> datum.decode(Arrays.copyOf(one, one.length + 1)))
                .isInstanceOf(EventFormatException.class);
        assertThatThrownBy(() -> datum.decode(Arrays.copyOf(one, one.length - 1)))
                .isInstanceOf(EventFormatException.class);
    }

    @Test
    void refusesABatchThatDecompressesToHundredsOfMegabytes() throws IOException {
        byte[] bomb = container(CodecFactory.zstandardCodec(1), 300 << 20);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> new EventBatchReader(5000).read(bomb)).isInstanceOf(EventFormatException.class);
    }

    @Test
    void refusesAnotherCodec() throws IOException {
        byte[] deflated = container(CodecFactory.deflateCodec(6), 1000);

        assertThatThrownBy(() -> new EventBatchReader(5000).read(deflated)).isInstanceOf(EventFormatException.class);
    }

    private static byte[] container(CodecFactory codec, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataFileWriter<Object> file = new DataFileWriter<>(new GenericDatumWriter<>(EventSchema.current()))) {
            file.setCodec(codec);
            file.create(EventSchema.current(), out);
            file.appendEncoded(ByteBuffer.wrap(new byte[length]));
        }
        return out.toByteArray();
    }
}
