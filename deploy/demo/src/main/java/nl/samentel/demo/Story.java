package nl.samentel.demo;

import java.util.List;
import java.util.Map;

/** The steps between servers that run and answers that are read, in the order in which people would take them. */
final class Story {
    private static final int AUDIT_LINES = 8;

    private final Folders folders;
    private final Screen screen;
    private final Site site;
    private final Region region;
    private final Checks checks;
    private final int cells;
    private List<Followed> answered = List.of();

    Story(Folders folders, Screen screen, Site site, Region region, Checks checks, int cells) {
        this.folders = folders;
        this.screen = screen;
        this.site = site;
        this.region = region;
        this.checks = checks;
        this.cells = cells;
    }

    void tell() {
        prepare();
        agree();
        keys();
        deliver();
        freeze();
        ask();
        compare();
        audit();
    }

    private void prepare() {
        var manager = new Datalab(site.as("mia"));
        screen.step("datalab", () -> {
            manager.draft();
            manager.fixQuestions();
            return "\"" + Site.DATALAB + "\", 8 partners";
        });
        screen.detail(
                "another   \"" + StoppedDatalab.CODE + "\" ends here: " + new StoppedDatalab(site.as("mia")).end());
    }

    private void agree() {
        var manager = new Datalab(site.as("mia"));
        screen.open("join", "each partner makes its own keys, the manager lets it in");
        Deliveries.each(screen, partner -> {
            office(partner).begin(site.hub().url(), site.keycloak().tokenUrl());
            manager.admit(office(partner).request());
            return office(partner).join();
        });
        screen.detail("(fingerprints, for comparing by telephone)");
        screen.detail("let in    " + manager.admitted() + ", each with a key; no secret was sent to anybody");
        sufficiency(manager);
        manager.prepare();
        screen.detail("necessity " + manager.necessity());
        screen.detail("recorded  necessity, schema, DPIA, officers' advice; nothing moves");
        var proposed = manager.propose(Datalab.EPOCH, cells);
        screen.step("agreement", () -> {
            Deliveries.quietly(partner -> {
                office(partner).sign(proposed.path("digest").asText());
                return "";
            });
            return "version 1, signed by 8 of 8";
        });
        screen.detail("fingerprint  " + proposed.path("fingerprint").asText() + "  (read it out loud)");
        screen.detail("permissions  " + manager.permit());
        screen.step("witness keys", () -> {
            Deliveries.quietly(partner -> {
                office(partner).enrolWitness();
                return "";
            });
            return "8 connectors will watch the hub's log";
        });
    }

    /** Two partners find out whether the records suffice, before a record leaves either of them. */
    private void sufficiency(Datalab manager) {
        screen.step("sufficiency", () -> {
            Inquiry.run(manager, this::office);
            return "overlap counted on blinded points";
        });
        Inquiry.lines(manager.sufficiency()).forEach(screen::detail);
    }

    private void keys() {
        screen.step("keys", () -> {
            office(PartnerOffice.CUSTODIAN).issueKeys();
            Deliveries.quietly(partner -> {
                if (partner != PartnerOffice.CUSTODIAN) {
                    office(partner).receiveKeys();
                }
                return "";
            });
            return "made by " + PartnerOffice.CUSTODIAN + ", sealed to 7; hub cannot open";
        });
        new Datalab(site.as("mia")).collect();
    }

    private void deliver() {
        screen.open("check", "before anything leaves");
        Deliveries.each(screen, checks::of);
        screen.detail("problems per row: " + folders.shown(folders.work()) + "/check/*.html");
        screen.open("deliver", "two partners at a time");
        Deliveries.each(screen, partner -> office(partner).deliver());
    }

    private void freeze() {
        screen.step("freeze and link", () -> {
            var snapshot = new Datalab(site.as("mia")).snapshot("2023Q2-1");
            return "snapshot " + snapshot.path("name").asText();
        });
    }

    private void ask() {
        screen.open("answers", "every number through the gate");
        var answers = new Answers(folders);
        answered = answers.ask(site.as("anna"), screen);
        new Examples(answered).show(screen);
        screen.detail("a refusal         " + Answers.refused(site.as("anna"), Table.tooMuch()));
    }

    private void compare() {
        var connector = new Connector(folders);
        screen.step("proof", () -> {
            connector.runWell(
                    "compare",
                    Map.of(),
                    List.of(
                            "compare",
                            "--truth",
                            region.truth().toString(),
                            "--answers",
                            folders.answers().toString()));
            return "the answers agree with the synthetic truth";
        });
        LogText.last(connector.log("compare"), 1).forEach(screen::detail);
    }

    /** Compares all tables of all questions with the truth, also those that were asked because another was too fine. */
    void check(long seed) {
        new TruthCheck(folders, region, screen).run(site.as("anna"), seed, answered);
    }

    private void audit() {
        screen.open("audit", "what the auditor sees");
        screen.detail("the steward asks for counts: "
                + Answers.refused(site.as("sofie"), Table.ALL.get(0).request()));
        AuditText.of(site.as("aart").get("/audit/entries?limit=" + AUDIT_LINES)).forEach(screen::detail);
        new LogProof(folders, screen, site).show();
    }

    /** Ends the datalab as every datalab ends. */
    void end() {
        screen.step("end", () -> {
            var destruction = new Datalab(site.as("mia")).end();
            return "published, closed, destroyed: " + destruction.path("state").asText();
        });
        screen.detail("certificate  signed by the hub; keys, events and snapshots are gone");
        screen.detail("the log stays, and who signed what");
    }

    private PartnerOffice office(Partner partner) {
        return new PartnerOffice(folders, partner);
    }
}
