package nl.samentel.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    @Test
    void isThatOfFips180() {
        assertThat(Digest.of(new byte[] {'a', 'b', 'c'}).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isSpokenInSixGroupsOfFourDigits() {
        // The first four bytes, ba7816bf, are 3,128,432,319.
        assertThat(Digest.of(new byte[] {'a', 'b', 'c'}).spoken()).matches("2319( [0-9]{4}){5}");
    }

    @Test
    void isSpokenDifferentlyWhenAnyOfTheFirstBytesDiffers() {
        byte[] bytes = new byte[32];
        String zero = digest(bytes).spoken();
        for (int i = 0; i < 24; i++) {
            byte[] other = new byte[32];
            other[i] = 1;
            assertThat(digest(other).spoken()).isNotEqualTo(zero);
        }
    }

    private static Digest digest(byte[] bytes) {
        return new Digest(java.util.HexFormat.of().formatHex(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"})
    void refusesOtherShapes(String hex) {
        assertThatThrownBy(() -> new Digest(hex)).isInstanceOf(IllegalArgumentException.class);
    }
}
