package nl.samentel.schema.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {
    @ParameterizedTest
    @CsvSource({
        "0, <10",
        "9, <10",
        "10, 10-19",
        "19, 10-19",
        "20, 20-49",
        "49, 20-49",
        "50, 50-99",
        "99, 50-99",
        "100, 100-199",
        "499, 200-499",
        "500, 500-999",
        "47583, 20000-49999",
        "1000000, 1000000-1999999"
    })
    void putsANumberInItsBand(long number, String label) {
        CountBand band = CountBand.of(number);

        assertThat(band.label()).isEqualTo(label);
        assertThat(number).isBetween(band.lower(), band.upper());
        assertThat(new CountBand(label)).isEqualTo(band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "0-9", "10-20", "12-19", "20-99", "<20", "1-9"})
    void refusesWhatIsNoBand(String label) {
        assertThatThrownBy(() -> new CountBand(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a band breaks the rule");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 19, UNKNOWN",
        "0, 20, HARDLY",
        "1, 20, SOME",
        "25, 100, LESS_THAN_HALF",
        "50, 100, MORE_THAN_HALF",
        "75, 100, MOST",
        "95, 100, NEARLY_ALL",
        "100, 100, NEARLY_ALL"
    })
    void putsAShareInItsBand(long part, long whole, ShareBand band) {
        assertThat(ShareBand.of(part, whole)).isEqualTo(band);
    }

    @Test
    void saysNothingAboutFewRecords() {
        assertThat(ShareBand.of(3, 4).label()).isEqualTo("?");
    }
}
