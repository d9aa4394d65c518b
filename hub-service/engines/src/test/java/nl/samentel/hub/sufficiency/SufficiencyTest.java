package nl.samentel.hub.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.inquiry.ShareBand;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.roster.Roster;
import org.junit.jupiter.api.Test;

class SufficiencyTest {
    private static final CountBand MANY = CountBand.of(2_000);

    @Test
    void answersWhatOnePartnerHasInFull() {
        Evidence evidence = evidence(inquiry("M6", "VTF"), Map.of("VTF", reports(ShareBand.NEARLY_ALL, "M6")), MANY);

        Assessment assessment = only(evidence);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ANSWERABLE);
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.coverage()).isEmpty();
    }

    @Test
    void saysWhichFieldIsFilledTooSeldom() {
        assertThat(only(evidence(inquiry("M6", "VTF"), Map.of("VTF", reports(ShareBand.MORE_THAN_HALF, "M6")), MANY)))
                .satisfies(a -> assertThat(a.verdict()).isEqualTo(Verdict.PARTLY))
                .satisfies(a -> assertThat(a.findings())
                        .contains(new Finding(
                                Finding.Kind.FIELD_POOR, Verdict.PARTLY, List.of("VTF", "safety_level", "50-75 %"))));
        assertThat(only(evidence(inquiry("M6", "VTF"), Map.of("VTF", reports(ShareBand.SOME, "M6")), MANY))
                        .verdict())
                .isEqualTo(Verdict.NOT);
    }

    @Test
    void waitsForProfilesAndOverlaps() {
        Inquiry inquiry = inquiry("M3", "GEM", "VTF");

        assertThat(only(evidence(inquiry, Map.of(), MANY)).verdict()).isEqualTo(Verdict.PENDING);
        assertThat(only(new Evidence(
                                inquiry,
                                needs(inquiry),
                                Map.of("VTF", reports(ShareBand.NEARLY_ALL, "M3"), "GEM", flags(ShareBand.NEARLY_ALL)),
                                Map.of()))
                        .findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.OVERLAP_PENDING);
    }

    @Test
    void cannotAnswerWithoutThePartnerThatKnowsTheGroup() {
        Assessment assessment =
                only(evidence(inquiry("M3", "EDU", "VTF"), Map.of("VTF", reports(ShareBand.NEARLY_ALL, "M3")), MANY));

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT);
        assertThat(assessment.findings())
                .contains(new Finding(Finding.Kind.NO_PARTNER, Verdict.NOT, List.of("GEM", "GROUP_FLAG")));
    }

    @Test
    void expectsLinkedAnswersFromCoverageAndOverlap() {
        Assessment assessment = linked(ShareBand.MOST, CountBand.of(2_000));

        assertThat(assessment.coverage()).contains(ShareBand.MOST);
        assertThat(assessment.overlap()).contains(CountBand.of(2_000));
        // The municipality's groups are enough; without youth health care a part is missing.
        assertThat(assessment.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(assessment.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.NO_PARTNER);
    }

    @Test
    void cannotLinkThoseWhoShareNobody() {
        assertThat(linked(ShareBand.MOST, CountBand.of(3)).findings())
                .contains(new Finding(Finding.Kind.NO_OVERLAP, Verdict.NOT, List.of("GROUP_FLAG", "<10")));
    }

    @Test
    void cannotLinkThoseWhoCanMakeFewTags() {
        assertThat(linked(ShareBand.SOME, MANY).findings())
                .contains(new Finding(Finding.Kind.TAGS_POOR, Verdict.NOT, List.of("VTF", "GEM", "5-25 %")));
    }

    @Test
    void expectsSmallCellsOfAFewLinkedPersonsInManyCells() {
        Assessment assessment = linked(ShareBand.MOST, CountBand.of(150));

        assertThat(assessment.smallCells()).isEqualTo(ShareBand.NEARLY_ALL);
        assertThat(assessment.findings()).extracting(Finding::kind).contains(Finding.Kind.CELLS_SMALL);
    }

    @Test
    void cannotCompareYearsBeforeTheReportingCodeChanged() {
        Inquiry before = new Inquiry(
                "lab",
                1,
                "Proef",
                "Trial",
                "trial",
                "AVG 89",
                bound("M1"),
                LocalDate.of(2015, 1, 1),
                LocalDate.of(2019, 1, 1),
                10,
                List.of("NAME_DOB_SEX"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                Roster.EMPTY,
                parties("POL", "VTF"));

        assertThat(only(new Evidence(
                        before, needs(before), Map.of("VTF", reports(ShareBand.NEARLY_ALL, "M1")), Map.of())))
                .satisfies(a -> assertThat(a.verdict()).isEqualTo(Verdict.NOT))
                .satisfies(a -> assertThat(a.findings().get(0).kind()).isEqualTo(Finding.Kind.NOT_COMPARABLE));
    }

    private static Assessment linked(ShareBand tags, CountBand overlap) {
        return only(evidence(
                inquiry("M3", "GEM", "VTF"),
                Map.of("VTF", reports(ShareBand.NEARLY_ALL, "M3"), "GEM", flags(tags)),
                overlap));
    }

    private static Assessment only(Evidence evidence) {
        List<Assessment> all = Sufficiency.assess(evidence);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Evidence evidence(Inquiry inquiry, Map<String, Profile> profiles, CountBand overlap) {
        Map<Overlap, CountBand> overlaps = new HashMap<>();
        Overlap.of(inquiry, needs(inquiry)).forEach(o -> overlaps.put(o, overlap));
        return new Evidence(inquiry, needs(inquiry), profiles, overlaps);
    }

    private static List<BoundDefinition> bound(String question) {
        return List.of(BoundDefinition.of(Definitions.find(question).orElseThrow()));
    }

    private static List<QuestionNeeds> needs(Inquiry inquiry) {
        return inquiry.questions().stream()
                .map(q -> QuestionNeeds.of(Definitions.find(q).orElseThrow()))
                .toList();
    }

    private static Inquiry inquiry(String question, String... partners) {
        return new Inquiry(
                "lab",
                1,
                "Proef",
                "Trial",
                "trial",
                "AVG 89",
                bound(question),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2023, 7, 1),
                10,
                List.of("NAME_DOB_SEX"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                Roster.EMPTY,
                partners.length == 1 ? parties("EDU", partners[0]) : parties(partners));
    }

    private static List<Inquiry.Party> parties(String... partners) {
        return List.of(partners).stream()
                .map(p -> new Inquiry.Party(p, p, p, "", 5_000))
                .toList();
    }

    private static Profile reports(ShareBand safety, String question) {
        List<Profile.Filled> fields = List.of(
                new Profile.Filled("age_band", ShareBand.NEARLY_ALL),
                new Profile.Filled("nature_primary", ShareBand.NEARLY_ALL),
                new Profile.Filled("natures", ShareBand.NEARLY_ALL),
                new Profile.Filled("pc4", ShareBand.NEARLY_ALL),
                new Profile.Filled("reason_codes", ShareBand.MOST),
                new Profile.Filled("report_type_native", ShareBand.NEARLY_ALL),
                new Profile.Filled("safety_level", safety));
        return profile(
                "VTF",
                EventType.VT_REPORT,
                fields,
                ShareBand.NEARLY_ALL,
                List.of(new Profile.Cells(question, ShareBand.HARDLY)));
    }

    private static Profile flags(ShareBand tags) {
        return profile(
                "GEM",
                EventType.GROUP_FLAG,
                List.of(new Profile.Filled("target_group", ShareBand.NEARLY_ALL)),
                tags,
                List.of());
    }

    private static Profile profile(
            String partner, EventType event, List<Profile.Filled> fields, ShareBand tags, List<Profile.Cells> cells) {
        List<Profile.Year> years = IntStream.rangeClosed(2015, 2023)
                .mapToObj(y -> new Profile.Year(y, CountBand.of(400)))
                .toList();
        return new Profile(
                new Digest("0".repeat(64)),
                partner,
                List.of(new Profile.Events(
                        event,
                        CountBand.of(2_000),
                        CountBand.of(2_000),
                        years,
                        fields,
                        List.of(new Profile.Filled("NAME_DOB_SEX", tags)))),
                cells);
    }
}
