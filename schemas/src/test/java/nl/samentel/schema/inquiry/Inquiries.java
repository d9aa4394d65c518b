package nl.samentel.schema.inquiry;

import java.time.LocalDate;
import java.util.List;
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
                questions,
                Needs.digest(),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2023, 7, 1),
                10,
                tags,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 4, 1),
                Roster.EMPTY,
                List.of(parties));
    }

    static Inquiry.Party party(String role, String bsnBasis) {
        return new Inquiry.Party(role, role, role, bsnBasis, 5_000);
    }
}
