package nl.samentel.schema.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private static final PersonSet REPORTED = new PersonSet("VTF", EventType.VT_REPORT, TagType.BSN);

    @Test
    void asksForCountedRecordsWithThoseLinkedToThem() {
        Inquiry inquiry = Inquiries.of(
                List.of("H8", "M1"),
                List.of("NAME_DOB_SEX"),
                Inquiries.party("GGD", ""),
                Inquiries.party("POL", ""),
                Inquiries.party("VTF", ""));

        assertThat(Overlap.of(inquiry, Inquiries.needs(inquiry)))
                .extracting(Overlap::name)
                .containsExactly(
                        "GGD.JGZ_POPULATION.NAME_DOB_SEX~POL.POLICE_INCIDENT.NAME_DOB_SEX",
                        "GGD.JGZ_POPULATION.NAME_DOB_SEX~VTF.VT_REPORT.NAME_DOB_SEX");
    }

    @Test
    void comparesNumbersOnlyBetweenPartnersThatMay() {
        Inquiry inquiry = Inquiries.of(
                List.of("M3"),
                List.of("BSN"),
                Inquiries.party("GEM", "Wmo 2015"),
                Inquiries.party("GGD", ""),
                Inquiries.party("VTF", "Wmo 2015"));

        assertThat(Overlap.of(inquiry, Inquiries.needs(inquiry)))
                .extracting(Overlap::name)
                .containsExactly("GEM.GROUP_FLAG.BSN~VTF.VT_REPORT.BSN");
    }

    @Test
    void refusesToCompareAPartnerWithItself() {
        PersonSet cases = new PersonSet("VTF", EventType.VT_CASE_START, TagType.BSN);

        assertThatThrownBy(() -> Overlap.of(REPORTED, cases)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheNameOfASet() {
        assertThat(PersonSet.parse(REPORTED.name())).contains(REPORTED);
        assertThat(PersonSet.parse("VTF.VT_REPORT")).isEmpty();
        assertThat(PersonSet.parse("VTF.NOTHING.BSN")).isEmpty();
    }

    @Test
    void givesEachPartnerItsOwnSideAndTheOther() {
        PersonSet signalled = new PersonSet("GGD", EventType.JGZ_SIGNAL, TagType.BSN);
        Overlap overlap = Overlap.of(REPORTED, signalled);

        assertThat(overlap.of("VTF", false)).isEqualTo(REPORTED);
        assertThat(overlap.of("VTF", true)).isEqualTo(signalled);
        assertThat(overlap.of("GGD", false)).isEqualTo(signalled);
        assertThat(overlap.of("GGD", true)).isEqualTo(REPORTED);
    }
}
