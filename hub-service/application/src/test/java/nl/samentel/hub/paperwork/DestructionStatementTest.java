package nl.samentel.hub.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.Standing;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.Gate;
import org.junit.jupiter.api.Test;

class DestructionStatementTest {
    private static final Instant CLOSED = Instant.parse("2026-01-05T11:00:00Z");
    private static final Instant DESTROYED = Instant.parse("2026-07-05T10:00:00Z");

    private static Dossier dossier(DatalabState state, Optional<Certificate> certificate) {
        return new Dossier(
                new Datalab(new DatalabId("trial-1"), "Proef", "Trial", state, Optional.empty(), List.of()),
                List.of(
                        new Gate(1, DatalabState.CLOSED, CLOSED, Optional.empty(), Map.of("reason", "trial over")),
                        new Gate(2, DatalabState.DESTROYED, DESTROYED, Optional.empty(), Map.of())),
                new Arrangements(
                        List.of(),
                        Map.of(),
                        new Standing(Optional.empty(), Standing.State.NONE, Optional.empty(), List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                certificate,
                DESTROYED,
                "0");
    }

    private static String text(Dossier dossier) {
        return DestructionStatement.sections(dossier, new Words(Language.NL)).toString();
    }

    @Test
    void givesTheDaysInDutchTimeAndTheCertificate() {
        Certificate certificate = new Certificate(DESTROYED, "ab".repeat(32), "{\"datalab\":\"trial-1\"}");

        assertThat(text(dossier(DatalabState.DESTROYED, Optional.of(certificate))))
                .contains("2026-01-05 12:00", "2026-07-05 12:00", "ab".repeat(32), "{\"datalab\":\"trial-1\"}")
                .contains("Wat is vernietigd")
                .doesNotContain("NIET vernietigd");
    }

    @Test
    void leavesTheCertificateUnrecordedWhereThereIsNone() {
        Optional<Section> certificate =
                DestructionStatement.sections(dossier(DatalabState.DESTROYED, Optional.empty()), new Words(Language.NL))
                        .stream()
                        .filter(s -> s.heading().equals("Vernietigingscertificaat"))
                        .findFirst();

        assertThat(certificate.orElseThrow().facts())
                .hasSize(3)
                .allMatch(fact -> fact.value().equals("nog niet vastgelegd"));
    }
}
