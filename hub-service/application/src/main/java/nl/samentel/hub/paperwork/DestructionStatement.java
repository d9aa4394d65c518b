package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.datalab.DatalabState;

/**
 * Writes the statement that data were destroyed. It states nothing that did not happen: before the destruction it says so
 * in its first line.
 */
final class DestructionStatement {
    private DestructionStatement() {}

    static List<Section> sections(Dossier dossier, Words words) {
        Draft draft = new Draft(words);
        AgreementParts agreed = new AgreementParts(draft, dossier);
        RecordParts records = new RecordParts(draft, dossier);
        boolean destroyed = dossier.datalab().state() == DatalabState.DESTROYED;
        draft.section("destruction.what").say(destroyed ? "destruction.done" : "destruction.not-yet");
        records.state();
        agreed.identity();
        agreed.retention();
        draft.fact("destruction.closed", records.at(DatalabState.CLOSED).map(words::time))
                .fact("record.reason", dossier.recorded(DatalabState.CLOSED, "reason"))
                .fact(
                        "destruction.destroyed",
                        records.at(DatalabState.DESTROYED).map(words::time));
        certificate(draft, dossier.certificate());
        draft.section(destroyed ? "destruction.covered" : "destruction.covers");
        records.deliveries();
        records.withdrawals();
        records.snapshots();
        draft.section("destruction.outside")
                .open("open.backups", "open.exports", "open.partner-keys", "open.method", "open.witnesses")
                .open("open.place", "open.signature");
        return draft.done();
    }

    private static void certificate(Draft draft, Optional<Certificate> certificate) {
        draft.section("destruction.certificate")
                .fact("destruction.finished", certificate.map(c -> draft.words().time(c.finishedAt())))
                .fact("column.digest", certificate.map(Certificate::digest))
                .fact("destruction.text", certificate.map(Certificate::text));
    }
}
