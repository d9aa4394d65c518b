package nl.samentel.hub.paperwork;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.Gate;
import nl.samentel.hub.delivery.Delivery;

/** Parts of documents that say what happened. */
final class RecordParts {
    private final Draft draft;
    private final Words words;
    private final Dossier dossier;

    RecordParts(Draft draft, Dossier dossier) {
        this.draft = draft;
        this.words = draft.words();
        this.dossier = dossier;
    }

    void state() {
        draft.fact("datalab.code", dossier.datalab().id().code())
                .fact(
                        "datalab.title",
                        words.language()
                                .of(
                                        dossier.datalab().titleNl(),
                                        dossier.datalab().titleEn()))
                .fact("datalab.state", state(dossier.datalab().state()));
    }

    String state(DatalabState state) {
        return words.or("state." + state, state.name());
    }

    /** Adds what was recorded at a gate, and when. */
    void recorded(DatalabState state, String... fields) {
        draft.fact("passed." + state, dossier.gate(state).map(Gate::at).map(words::time));
        for (String field : fields) {
            draft.fact("record." + field, dossier.recorded(state, field));
        }
    }

    void gates() {
        draft.table(
                "table.gates",
                List.of("number", "gate", "time", "record"),
                dossier.gates().stream()
                        .map(g -> List.of(
                                Integer.toString(g.number()), state(g.state()), words.time(g.at()), record(g))));
    }

    private String record(Gate gate) {
        return gate.record().entrySet().stream()
                .map(e -> words.or("record." + e.getKey(), e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining("; "));
    }

    void permissions() {
        draft.table(
                "table.permissions",
                List.of("partner", "permission", "issuer", "reference", "conditions", "from", "until"),
                dossier.arrangements().permissions().stream()
                        .map(p -> List.of(
                                p.partner().code(),
                                words.text("permission." + p.kind()),
                                p.issuer(),
                                p.reference(),
                                p.conditions(),
                                p.from().toString(),
                                p.until().toString())));
    }

    void deliveries() {
        draft.table(
                "table.deliveries",
                List.of("partner", "period", "delivery-state", "sealed", "delivery", "digest", "receipt", "program"),
                dossier.deliveries().stream().map(this::delivery));
    }

    private List<String> delivery(Delivery d) {
        return List.of(
                d.partner().code(),
                d.period().from() + " – " + d.period().to(),
                words.text("delivery-state." + d.state()),
                d.sealedAt().map(words::time).orElse(""),
                d.id().toString(),
                d.digest().orElse(""),
                d.receipt().orElse(""),
                d.announcement().connectorVersion() + ", " + d.announcement().mapping());
    }

    void withdrawals() {
        draft.table(
                "table.withdrawals",
                List.of("time", "partner", "delivery"),
                dossier.withdrawals().stream()
                        .map(w -> List.of(
                                words.time(w.at()),
                                w.partner().orElse(""),
                                w.objectId().orElse(""))));
    }

    void snapshots() {
        draft.table(
                "table.snapshots",
                List.of("name", "snapshot-state", "frozen", "snapshot", "digest", "manifest", "inputs"),
                dossier.snapshots().stream()
                        .map(s -> List.of(
                                s.name(),
                                words.text("snapshot-state." + s.state()),
                                words.time(s.createdAt()),
                                s.id().toString(),
                                s.result().map(r -> r.digest()).orElse(""),
                                s.result().map(r -> r.manifestDigest()).orElse(""),
                                s.inputs().stream().map(UUID::toString).collect(Collectors.joining(" ")))));
    }

    /** Shows entries of the log without names, addresses and purposes, which are personal and erasable. */
    void timeline() {
        draft.table(
                "table.timeline",
                List.of("number", "time", "action", "outcome", "roles", "partner", "object", "more"),
                dossier.timeline().stream().map(this::entry));
    }

    private List<String> entry(AuditEntry e) {
        return List.of(
                Long.toString(e.id()),
                words.time(e.at()),
                e.action().name(),
                words.text("outcome." + e.outcome())
                        + e.reason().map(r -> " (" + r + ")").orElse(""),
                e.actorRoles(),
                e.partner().orElse(""),
                (e.objectType().orElse("") + " " + e.objectId().orElse("")).strip(),
                more(e));
    }

    /** Only these details are told; others are for the auditor, in the log itself. */
    private String more(AuditEntry e) {
        String states = Stream.of("from", "to")
                .flatMap(name -> Optional.ofNullable(e.details().get(name)).stream())
                .map(state -> words.or("state." + state, state))
                .collect(Collectors.joining(" → "));
        return e.action() == Action.DATALAB_GATE ? states : e.question().orElse("");
    }

    Optional<Instant> at(DatalabState state) {
        return dossier.gate(state).map(Gate::at);
    }
}
