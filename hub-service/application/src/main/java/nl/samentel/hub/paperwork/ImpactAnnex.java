package nl.samentel.hub.paperwork;

import java.util.List;
import nl.samentel.hub.datalab.DatalabState;

/** Writes the annex for an impact assessment, in the order in which Dutch government assesses: facts, law, risks, measures. */
final class ImpactAnnex {
    private ImpactAnnex() {}

    static List<Section> sections(Dossier dossier, Words words) {
        Draft draft = new Draft(words);
        RecordParts records = new RecordParts(draft, dossier);
        facts(draft, dossier, records);
        lawfulness(draft, dossier, records);
        draft.section("dpia.risks");
        new ProtectionParts(draft).threats();
        draft.open("open.risks");
        draft.section("dpia.measures");
        new ProtectionParts(draft).measures();
        new AgreementParts(draft, dossier).disclosure();
        draft.open("open.residual");
        draft.section("dpia.outcome");
        records.recorded(DatalabState.DPIA_DONE, "version", "digest", "residualRisks");
        records.recorded(DatalabState.OFFICER_ADVISED, "officers", "advice", "followUp");
        records.recorded(DatalabState.PRIOR_CONSULTATION, "reference", "outcome");
        draft.section("register.record");
        records.gates();
        records.deliveries();
        records.withdrawals();
        records.snapshots();
        return draft.done();
    }

    private static void facts(Draft draft, Dossier dossier, RecordParts records) {
        AgreementParts agreed = new AgreementParts(draft, dossier);
        draft.section("dpia.facts");
        records.state();
        agreed.identity();
        agreed.purpose();
        agreed.questions();
        draft.section("dpia.data").fact("data.subjects", draft.words().text("data.subjects.text"));
        agreed.data(dossier.parties().stream());
        agreed.formats();
        draft.section("dpia.parties");
        agreed.parties();
        records.recorded(DatalabState.AGREEMENTS_SIGNED, "jointControllers", "processor");
        draft.open("open.interests", "open.locations");
        draft.section("dpia.technique");
        agreed.keys();
        draft.section("dpia.retention");
        agreed.retention();
    }

    private static void lawfulness(Draft draft, Dossier dossier, RecordParts records) {
        draft.section("dpia.law")
                .fact("agreement.basis", dossier.agreement().map(a -> a.legalBasis()))
                .open("open.basis", "open.special", "open.compatible");
        records.permissions();
        draft.section("dpia.necessity");
        records.recorded(DatalabState.QUESTIONS_FIXED, "questions", "owner");
        records.recorded(DatalabState.NECESSITY_ASSESSED, "assessment", "alternatives", "decidedBy");
        GroundParts ground = new GroundParts(draft, dossier);
        ground.necessity();
        records.recorded(DatalabState.SCHEMA_AGREED, "schemaFingerprint", "fields", "sufficiency", "decidedBy");
        ground.sufficiency();
        draft.open("open.proportionality");
        draft.section("dpia.rights").open("open.rights");
    }
}
