package nl.samentel.hub.paperwork;

import java.util.List;
import nl.samentel.hub.datalab.DatalabState;

/** Writes the record of processing activities, by the points of article 30 of the AVG. */
final class ProcessingRegister {
    private ProcessingRegister() {}

    static List<Section> sections(Dossier dossier, Words words) {
        Draft draft = new Draft(words);
        AgreementParts agreed = new AgreementParts(draft, dossier);
        RecordParts records = new RecordParts(draft, dossier);
        draft.section("register.activity");
        records.state();
        agreed.identity();
        draft.section("register.controllers");
        agreed.parties();
        records.recorded(DatalabState.AGREEMENTS_SIGNED, "jointControllers", "processor");
        draft.open("open.controllers", "open.officers", "open.processor");
        draft.section("register.purposes");
        agreed.purpose();
        agreed.questions();
        draft.section("register.categories").fact("data.subjects", words.text("data.subjects.text"));
        agreed.data(dossier.parties().stream());
        agreed.formats();
        draft.section("register.recipients").open("open.recipients");
        draft.section("register.transfers").open("open.transfers");
        draft.section("register.retention");
        agreed.retention();
        draft.section("register.security");
        new ProtectionParts(draft).measures();
        agreed.disclosure();
        draft.section("register.record");
        records.gates();
        records.permissions();
        records.deliveries();
        records.withdrawals();
        records.snapshots();
        agreed.keys();
        return draft.done();
    }
}
