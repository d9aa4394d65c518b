package nl.samentel.hub.paperwork;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.AgreementVersion;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.Gate;
import nl.samentel.hub.datalab.Member;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Party;

/**
 * All that the hub knows of one datalab and may tell.
 *
 * @param datalab the datalab
 * @param gates gates it passed, in order
 * @param arrangements what was assessed, found and agreed in it
 * @param deliveries deliveries, oldest first
 * @param snapshots snapshots, newest first
 * @param withdrawals entries of the log about withdrawals, oldest first
 * @param timeline entries of the log that matter in a breach, oldest first; empty for other documents
 * @param certificate certificate of its destruction
 * @param at when this was looked up
 * @param version version of the hub
 */
record Dossier(
        Datalab datalab,
        List<Gate> gates,
        Arrangements arrangements,
        List<Delivery> deliveries,
        List<SnapshotRun> snapshots,
        List<AuditEntry> withdrawals,
        List<AuditEntry> timeline,
        Optional<Certificate> certificate,
        Instant at,
        String version) {
    /** Role of a partner that supplies police data. */
    private static final String POLICE = "POL";

    /** Returns the version the documents go by: the newest that all signed, or else the newest. */
    Optional<AgreementVersion> current() {
        return Arrangements.current(arrangements.versions());
    }

    Optional<Agreement> agreement() {
        return current().map(v -> v.document().agreement());
    }

    List<Party> parties() {
        return agreement().map(Agreement::parties).orElse(List.of());
    }

    /** Returns the last gate of a state. */
    Optional<Gate> gate(DatalabState state) {
        return gates.stream().filter(g -> g.state() == state).reduce((earlier, later) -> later);
    }

    /** Returns what was recorded at the last gate of a state. */
    Optional<String> recorded(DatalabState state, String field) {
        return gate(state).map(g -> g.record().get(field));
    }

    Set<PartnerId> police() {
        return datalab.members().stream()
                .filter(m -> m.role().code().equals(POLICE))
                .map(Member::partner)
                .collect(Collectors.toSet());
    }

    /** Returns what is of one partner's own, and what all partners signed. */
    Dossier of(PartnerId partner) {
        List<Delivery> own =
                deliveries.stream().filter(d -> d.partner().equals(partner)).toList();
        Set<String> ids = own.stream().map(Delivery::id).map(UUID::toString).collect(Collectors.toSet());
        return new Dossier(
                new Datalab(
                        datalab.id(),
                        datalab.titleNl(),
                        datalab.titleEn(),
                        datalab.state(),
                        datalab.suspendedFrom(),
                        datalab.member(partner).stream().toList()),
                gates,
                arrangements.of(partner),
                own,
                List.of(),
                withdrawals.stream()
                        .filter(w -> w.objectId().filter(ids::contains).isPresent())
                        .toList(),
                List.of(),
                certificate,
                at,
                version);
    }
}
