package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.samentel.hub.counting.Outlook.Reading;
import nl.samentel.hub.counting.Outlook.Table;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.lattice.Thresholds.Room;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final Question M2 = Questions.find("M2").orElseThrow();

    private static Outlook of(long households, DisclosureProfile profile) {
        return Outlook.of(M2, profile, Room.DEFAULT, new Outlook.Expected(3 * households, households));
    }

    private static Table table(Outlook outlook, String... dimensions) {
        return outlook.tables().stream()
                .filter(t -> t.dimensions().equals(List.of(dimensions)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhatStaysUsefulAndHowExactANumberIs() {
        Outlook outlook = of(4_000, DisclosureProfile.DEFAULT);

        assertThat(outlook.exact()).isCloseTo(.2288, within(1e-4));
        assertThat(outlook.room()).isEqualTo(181);
        Table villages = table(outlook, "area", "year");
        assertThat(villages.cells()).isEqualTo(25);
        assertThat(villages.persons()).isEqualTo(480);
        assertThat(villages.reading()).isEqualTo(Reading.SHOWN);
        assertThat(villages.relativeError().orElseThrow()).isCloseTo(Math.sqrt(3) / 480, within(1e-9));
    }

    @Test
    void aTableThatIsTooFineOrHasNoRoomIsClosed() {
        assertThat(table(of(300, DisclosureProfile.DEFAULT), "area", "year").reading())
                .isEqualTo(Reading.CLOSED);
        assertThat(table(of(800, DisclosureProfile.DEFAULT), "area", "year").reading())
                .isEqualTo(Reading.SHOWN);
        assertThat(table(of(1_100, DisclosureProfile.DEFAULT), "pc4", "report_type")
                        .reading())
                .isEqualTo(Reading.CLOSED);
    }

    /** A quarter is of one year: total, years and quarters are 24 cells, and quarters by year none. */
    @Test
    void aTableThatSaysTheSameAgainTakesNoRoom() {
        Outlook outlook = Outlook.of(
                Questions.find("M1").orElseThrow(),
                DisclosureProfile.DEFAULT,
                new Room(1, 10),
                new Outlook.Expected(10_000, 250));

        assertThat(table(outlook, "quarter").reading()).isEqualTo(Reading.SHOWN);
        assertThat(table(outlook, "year", "quarter").reading()).isEqualTo(Reading.SHOWN);
        assertThat(table(outlook, "report_type").reading()).isEqualTo(Reading.CLOSED);
    }

    @Test
    void strongerNoiseIsLessExact() {
        DisclosureProfile strict = new DisclosureProfile(10, 3, 5, NoiseDesign.STRICT);

        assertThat(of(4_000, strict).exact())
                .isLessThan(of(4_000, DisclosureProfile.DEFAULT).exact());
        assertThat(table(of(4_000, strict), "year").relativeError().orElseThrow())
                .isGreaterThan(table(of(4_000, DisclosureProfile.DEFAULT), "year")
                        .relativeError()
                        .orElseThrow());
        assertThatThrownBy(() -> of(0, strict)).isInstanceOf(IllegalArgumentException.class);
    }
}
