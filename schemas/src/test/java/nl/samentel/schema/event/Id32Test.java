package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Id32Test {
    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void isNeverPrinted() throws Exception {
        Id32 id = Id32.of(filled(0xa7));
        ObjectMapper mapper = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(id.toString()).isEqualTo("Id32[redacted]");
        assertThat(new Tag(TagType.BSN, 1, id).toString()).doesNotContain("a7", "-89");
        assertThat(Events.full(1).toString()).contains("Id32[redacted]").doesNotContain("[B@");
        assertThat(mapper.writeValueAsString(id)).isEqualTo("{}");
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(id)).isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void refusesAnotherLengthWithoutShowingTheBytes() {
        assertThatThrownBy(() -> Id32.of(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An id has 32 bytes, not 31.");
    }

    @Test
    void keepsItsOwnBytes() {
        byte[] bytes = filled(1);
        Id32 id = Id32.of(bytes);
        bytes[0] = 9;
        id.toByteArray()[1] = 9;

        assertThat(id).isEqualTo(Id32.of(filled(1)));
        assertThat(id.hashCode()).isEqualTo(Id32.of(filled(1)).hashCode());
    }

    @Test
    void isOrderedByUnsignedBytes() {
        assertThat(Id32.of(filled(0x80))).isGreaterThan(Id32.of(filled(0x7f)));
    }

    @Test
    void copiesWithoutAllocating() {
        byte[] target = new byte[40];
        Id32.of(filled(3)).copyTo(target, 4);

        assertThat(Arrays.copyOfRange(target, 4, 36)).isEqualTo(filled(3));
        assertThat(target[3]).isZero();
        assertThat(target[36]).isZero();
    }
}
