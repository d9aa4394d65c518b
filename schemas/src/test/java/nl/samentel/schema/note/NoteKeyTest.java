package nl.samentel.schema.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeyTest {
    private static final String LOG = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void isWrittenAsItWasRead() throws FormatException {
        NoteKey key = NoteKey.parse(LOG);

        assertThat(key.name()).hasToString("example.com/foo");
        assertThat(key.type()).isEqualTo(KeyType.ED25519);
        assertThat(key.id()).isEqualTo(0x530d903a);
        assertThat(key).hasToString(LOG);
    }

    @Test
    void knowsItsTwoTypesOnly() {
        byte[] typed = Base64.getDecoder().decode(LOG.substring(LOG.lastIndexOf('+') + 1));
        for (int type = 0; type < 256; type++) {
            typed[0] = (byte) type;
            String text = "example.com/foo+530d903a+" + Base64.getEncoder().encodeToString(typed);
            String rule = type == 1 ? null : type == 4 ? "The id" : "Keys of this type";
            if (rule != null) {
                assertThatThrownBy(() -> NoteKey.parse(text))
                        .isInstanceOf(FormatException.class)
                        .hasMessageStartingWith(rule);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "++",
                "example.com/foo+530d903a",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv",
                "example.com/foo+530d903a+Af//////////////////////////////////////////"
            })
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(FormatException.class);
    }

    @Test
    void hasANameWithoutSpacesAndControlCharacters() {
        for (String name : List.of("!", "é", "\u0080", "\uE000", "\uD7FF", "😀", "a\u007Fb")) {
            assertThat(new KeyName(name)).hasToString(name);
        }
        for (String name : List.of(
                "",
                "a b",
                "a+b",
                "a\u0000b",
                "a\u0001b",
                "a\u001Fb",
                "a\u0085b",
                "a\u00A0b",
                "a\u2028b",
                "\u3000",
                "\uD800",
                "\uDFFF")) {
            assertThatThrownBy(() -> new KeyName(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesDamagedKeysWithItsDeclaredException() {
        Damage.each(List.of(right()), NoteKeyTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return LOG.getBytes(StandardCharsets.UTF_8);
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws FormatException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(NoteKey.parse(text).text()).isEqualTo(text);
    }
}
