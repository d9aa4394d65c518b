package nl.samentel.hub.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import nl.samentel.hub.linkage.history.LinkHistory;
import org.junit.jupiter.api.Test;

class LinkHistoryFormatTest {
    private static byte[] bytes(Remembered history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LinkHistoryFormat.write(new DataOutputStream(bytes), history);
        return bytes.toByteArray();
    }

    private static Remembered read(byte[] bytes) throws IOException {
        return LinkHistoryFormat.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Remembered made = HistoryFixture.remembered();

        Remembered read = read(bytes(made));
        LinkHistory again = read.links();

        assertThat(again.line()).isEqualTo("the first run");
        assertThat(again.nextPerson()).isEqualTo(6);
        assertThat(again.nextHousehold()).isEqualTo(2);
        assertThat(again.identified()).isEqualTo(BitSet.valueOf(new long[] {0b11101}));
        assertThat(again.runs()).isEqualTo(made.links().runs());
        assertThat(again.records().size()).isEqualTo(3);
        assertThat(bytes(read)).isEqualTo(bytes(made));
    }

    @Test
    void refusesWhatEndsEarlyOrHoldsAnIdThatWasNeverGivenOut() throws IOException {
        byte[] whole = bytes(HistoryFixture.remembered());
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(IOException.class);
        }
        int nextPerson = 4 + 2 + "the first run".length() + 3;
        assertThat(whole[nextPerson]).isEqualTo((byte) 6);
        whole[nextPerson] = 3;
        assertThatThrownBy(() -> read(whole)).isInstanceOf(IOException.class);
        whole[0] ^= 1;
        assertThatThrownBy(() -> read(whole))
                .isInstanceOf(OtherHistoryException.class)
                .hasMessageContaining("start anew");
    }
}
