package nl.samentel.schema.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    @Test
    void readsLinesValuesAndTheRest() throws FormatException {
        LineReader lines = new LineReader("old 7\n\nfirst\nsecond\n");

        assertThat(lines.value("old")).isEqualTo("7");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.startsWith("first")).isTrue();
        assertThat(lines.rest()).isEqualTo("first\nsecond\n");
        assertThat(lines.atEnd()).isTrue();
    }

    @Test
    void namesTheLineThatIsWrong() throws FormatException {
        LineReader lines = new LineReader("one\ntwo");
        lines.next();

        assertThatThrownBy(lines::next)
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("Line 2 does not end");
        assertThatThrownBy(() -> lines.value("index"))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("Line 2 does not start");
        lines.rest();
        assertThatThrownBy(lines::next).isInstanceOf(FormatException.class).hasMessage("Line 2 is missing.");
    }

    @Test
    void readsEveryNumberUpToTheLargest() throws FormatException {
        assertThat(Decimal.parse("0")).isZero();
        assertThat(Decimal.parse("10")).isEqualTo(10);
        assertThat(Decimal.parse("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "01",
                "-1",
                "+1",
                " 1",
                "1 ",
                "1e3",
                "0x1",
                "٣",
                "9223372036854775808",
                "10000000000000000000",
                "18446744073709551616"
            })
    void refusesOtherWaysToWriteANumber(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(FormatException.class);
    }

    @Test
    void readsBase64InOneWayOnly() throws FormatException {
        assertThat(CanonicalBase64.decode("AP8=")).containsExactly(0, 0xFF);
        assertThat(CanonicalBase64.decode("")).isEmpty();
        for (String text : new String[] {"AP8", "AP9=", "AP8=\n", " AP8=", "AP8==", "_-8=", "AP8=AP8=", "A"}) {
            assertThatThrownBy(() -> CanonicalBase64.decode(text)).as(text).isInstanceOf(FormatException.class);
        }
        assertThatThrownBy(() -> CanonicalBase64.decode("AP8=", 3)).isInstanceOf(FormatException.class);
    }

    @Test
    void refusesBytesThatAreNoUtf8() throws FormatException {
        assertThat(Utf8.decode("— é".getBytes(StandardCharsets.UTF_8))).isEqualTo("— é");
        for (byte[] bytes :
                new byte[][] {{(byte) 0xFF}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}}) {
            assertThatThrownBy(() -> Utf8.decode(bytes)).isInstanceOf(FormatException.class);
        }
    }
}
