package nl.samentel.schema.agreement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.question.BoundDefinition;

/** Made-up agreements. */
final class Agreements {
    private Agreements() {}

    static Agreement of(Digest roster, Party... parties) {
        return new Agreement(
                "lab-1",
                1,
                Agreement.NOTHING,
                "Proef",
                "Trial",
                "a trial with fictional people",
                "AVG 89, UAVG 24",
                definitions("M1", "M3"),
                new Digest(EventSchema.fingerprint()),
                1,
                Disclosure.DEFAULT,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 7, 1),
                "VTF",
                roster,
                List.of(parties));
    }

    /** Binds questions to definitions that do not exist. */
    static List<BoundDefinition> definitions(String... questions) {
        return Stream.of(questions)
                .map(q -> new BoundDefinition(q, Digest.of(q.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    static Party police() {
        return new Party(
                "POL",
                "POL",
                "POLITIE",
                List.of("POLICE_INCIDENT"),
                List.of("dv_flag", "police_class"),
                List.of("ADDRESS", "NAME_DOB_SEX"),
                "",
                5_000,
                Permission.POLICE);
    }

    static Party veiligThuis() {
        return new Party(
                "VTF",
                "VTF",
                "VTF",
                List.of("VT_REPORT"),
                List.of("report_type_native"),
                List.of("BSN"),
                "Wmo 2015 art. 5.2.9",
                9_000,
                Permission.NONE);
    }
}
