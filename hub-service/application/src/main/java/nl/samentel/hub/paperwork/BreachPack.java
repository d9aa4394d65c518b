package nl.samentel.hub.paperwork;

import java.util.List;

/** Writes what articles 33 and 34 of the AVG ask about a breach, as far as the hub knows it. */
final class BreachPack {
    private BreachPack() {}

    static List<Section> sections(Dossier dossier, Words words) {
        Draft draft = new Draft(words);
        AgreementParts agreed = new AgreementParts(draft, dossier);
        RecordParts records = new RecordParts(draft, dossier);
        draft.section("breach.what")
                .open("open.breach.nature", "open.breach.began", "open.breach.discovered", "open.breach.reported");
        draft.section("breach.where");
        records.state();
        if (dossier.arrangements().equals(Arrangements.UNREADABLE)) {
            draft.say("breach.unreadable");
        }
        agreed.identity();
        agreed.purpose();
        agreed.parties();
        draft.open("open.controllers", "open.officers");
        draft.section("breach.data").fact("data.subjects", words.text("data.subjects.text"));
        agreed.data(dossier.parties().stream());
        persons(draft, dossier, agreed);
        draft.open("open.breach.persons", "open.breach.records");
        draft.section("breach.stored");
        records.deliveries();
        records.withdrawals();
        records.snapshots();
        draft.section("breach.consequences");
        new ProtectionParts(draft).threats();
        draft.open("open.breach.consequences");
        draft.section("breach.measures");
        new ProtectionParts(draft).measures();
        agreed.disclosure();
        draft.open("open.breach.measures");
        draft.section("breach.notice").open("open.breach.notice", "open.breach.notice-reason");
        draft.section("breach.timeline");
        records.timeline();
        return draft.done();
    }

    /** The declared number caps what a partner could deliver; it stands here as a power of ten. */
    private static void persons(Draft draft, Dossier dossier, AgreementParts agreed) {
        draft.table(
                "table.persons",
                List.of("partner", "role", "persons"),
                dossier.parties().stream()
                        .map(p -> List.of(
                                p.code(), agreed.role(p.role()), draft.words().band(p.persons()))));
    }
}
