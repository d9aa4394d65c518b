package nl.samentel.schema.inquiry;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.roster.Roster;

/** Made-up preliminary agreements. */
final class Inquiries {
    private Inquiries() {}

    static Inquiry of(List<String> questions, List<String> tags, Inquiry.Party... parties) {
        return new Inquiry(
                "lab-1",
                1,
                "Proef",
                "Trial",
                "a trial with fictional people",
                "AVG 89, UAVG 24",
                questions.stream()
                        .map(q -> BoundDefinition.of(Definitions.find(q).orElseThrow()))
                        .toList(),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2023, 7, 1),
                10,
                tags,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 4, 1),
                Roster.EMPTY,
                List.of(parties));
    }

    /** Returns what the questions need, which all ship. */
    static List<QuestionNeeds> needs(Inquiry inquiry) {
        return inquiry.questions().stream()
                .map(q -> QuestionNeeds.of(Definitions.find(q).orElseThrow()))
                .toList();
    }

    static Inquiry.Party party(String role, String bsnBasis) {
        return new Inquiry.Party(role, role, role, bsnBasis, 5_000);
    }
}
