package nl.samentel.schema.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {
    @ParameterizedTest
    @CsvSource({
        "-1,UNKNOWN", "0,AGE_00_03", "3,AGE_00_03", "4,AGE_04_11", "11,AGE_04_11", "12,AGE_12_17", "17,AGE_12_17",
        "18,AGE_18_24", "24,AGE_18_24", "25,AGE_25_44", "44,AGE_25_44", "45,AGE_45_64", "64,AGE_45_64", "65,AGE_65_79",
        "79,AGE_65_79", "80,AGE_80_PLUS", "130,AGE_80_PLUS", "131,UNKNOWN"
    })
    void bandsBreakWhereTheyShould(int years, AgeBand band) {
        assertThat(AgeBand.of(years)).isEqualTo(band);
    }

    @Test
    void aBirthdayCountsOnTheDay() {
        LocalDate birth = LocalDate.of(2004, 2, 29);

        assertThat(AgeBand.at(birth, LocalDate.of(2022, 2, 28))).isEqualTo(AgeBand.AGE_12_17);
        assertThat(AgeBand.at(birth, LocalDate.of(2022, 3, 1))).isEqualTo(AgeBand.AGE_18_24);
        assertThat(AgeBand.at(birth, LocalDate.of(2004, 2, 28))).isEqualTo(AgeBand.UNKNOWN);
    }
}
