package nl.samentel.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samentel.schema.event.DatePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatTest {
    @ParameterizedTest
    @CsvSource({
        "dd-mm-jjjj, 05-11-2009, 2009-11-05",
        "d-m-jj, 5-1-21, 2021-01-05",
        "d-m-jj, 05-01-21, 2021-01-05",
        "jjjjmmdd, 20091105, 2009-11-05",
        "ddmmjjjj, 05112009, 2009-11-05",
        "jjjj-mm-dd uu:mm, 2022-03-04 09:30, 2022-03-04",
        "jjjj-mm-dd uu:mm, 2022-03-04T09:30:15.250, 2022-03-04",
        "jjjj-mm-dd uu:mm, 2022-03-04, 2022-03-04",
        "dd/mm/jjjj, 05/11/2009, 2009-11-05",
    })
    void readsEveryFormOfTheExtracts(String pattern, String text, LocalDate expected) {
        ReadDate read = DateFormat.of(pattern).read(text).orElseThrow().notAfter(LocalDate.of(2023, 6, 30));

        assertThat(read.firstDay()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dd-mm-jjjj, 5-11-2009",
        "dd-mm-jjjj, 05-11-09",
        "dd-mm-jjjj, 05-11-2009x",
        "jjjjmmdd, 2009115",
        "jjjj-mm-dd uu:mm, 2022-03-04 25:00",
        "dd-mm-jjjj, 05-11-2009 12:00",
    })
    void refusesAnotherForm(String pattern, String text) {
        assertThat(DateFormat.of(pattern).read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"45, 1945", "22, 2022", "23, 1923", "00, 2000"})
    void choosesTheLatestCenturyThatDoesNotPassTheEvent(String written, int year) {
        ReadDate read = DateFormat.of("d-m-jj").read("1-7-" + written).orElseThrow();

        assertThat(read.notAfter(LocalDate.of(2023, 6, 30)).year()).isEqualTo(year);
    }

    @Test
    void keepsUnknownPartsUnknown() {
        assertThat(DateFormat.of("dd-mm-jjjj").read("00-11-2009").orElseThrow().precision())
                .isEqualTo(DatePrecision.MONTH);
        assertThat(DateFormat.of("jjjjmmdd").read("20090000").orElseThrow().precision())
                .isEqualTo(DatePrecision.YEAR);
    }

    @ParameterizedTest
    @CsvSource({"30-02-2022", "29-02-2021", "31-04-2022", "01-13-2022", "32-01-2022", "05-00-2022"})
    void knowsDatesThatDoNotExist(String text) {
        assertThat(DateFormat.of("dd-mm-jjjj").read(text).orElseThrow().exists())
                .isFalse();
    }

    @Test
    void readsTheTime() {
        assertThat(DateFormat.of("jjjj-mm-dd uu:mm")
                        .read("2022-03-04 18:05")
                        .orElseThrow()
                        .time())
                .isEqualTo(LocalTime.of(18, 5));
    }

    @Test
    void acceptsIsoBesidesTheDeclaredForm() {
        assertThat(new DateReader(List.of(DateFormat.of("dd-mm-jjjj"))).read("2022-03-04"))
                .isPresent();
    }

    @Test
    void refusesAPatternWithoutYear() {
        assertThatThrownBy(() -> DateFormat.of("dd-mm")).hasMessageContaining("dd-mm-jjjj");
        assertThatThrownBy(() -> DateFormat.of("dd-mm-yyyy")).hasMessageContaining("Unknown letter y");
    }
}
