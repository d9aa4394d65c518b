package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.role.PartnerRoles;

/** What the datalab's manager does: leads the datalab through its gates, and freezes and links what was delivered. */
final class Datalab {
    /** First day of the data, and first day after it. */
    static final String FROM = "2019-01-01";

    static final String TO = "2023-07-01";
    static final String PURPOSE = "prevention of domestic violence";
    static final int EPOCH = 1;

    /** Different cells that an analyst of the demo may ask for: a table of every question, and more. */
    static final int CELLS = 20_000;

    /** As many as a check asks for, which goes through nearly all tables. */
    static final int CELLS_OF_A_CHECK = 2_000_000;

    /** Partners that find out together whether the records suffice. */
    static final List<Partner> LOOK_INTO = List.of(Partner.GGD, Partner.VTF);

    private static final List<String> QUESTIONS =
            Definitions.shipped().stream().map(Definition::id).toList();

    /** What each partner declares at most; the whole population with room for moves. */
    private static final int MOST_PERSONS = 200_000;

    private static final String PATH = "/datalabs/" + Site.DATALAB;
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);

    private final HubApi manager;

    Datalab(HubApi manager) {
        this.manager = manager;
    }

    /** Starts the datalab as a draft with its eight partners. */
    void draft() {
        draft(manager, Site.DATALAB, "Noordoostpolder 2019-2023");
    }

    static void draft(HubApi manager, String code, String title) {
        manager.post(
                "/datalabs",
                Map.of(
                        "code",
                        code,
                        "title",
                        Map.of("nl", title, "en", title),
                        "partners",
                        Arrays.stream(Partner.values())
                                .map(p -> Map.of("code", p.name(), "role", p.name()))
                                .toList()));
    }

    /** Lets a partner's connector in, after its fingerprint was compared by telephone. */
    void admit(JsonNode request) {
        manager.post(PATH + "/partners/" + request.path("partner").asText() + "/admission", request);
    }

    /** Says whose connectors the hub made clients for in Keycloak. */
    String admitted() {
        var admitted = new ArrayList<String>();
        manager.get(PATH + "/admissions").forEach(admission -> {
            if (admission.path("state").asText().equals("ADMITTED")) {
                admitted.add(admission.path("clientId").asText());
            }
        });
        return admitted.size() + " clients in Keycloak, " + admitted.get(0) + " and so on";
    }

    /** Fixes the questions, after which partners can find out whether their records suffice. */
    void fixQuestions() {
        pass(
                "QUESTIONS_FIXED",
                Map.of("questions", String.join(" ", QUESTIONS), "owner", "municipality, alderman for social affairs"));
    }

    /** Proposes to look into the questions for which two partners must be linked; returns it as the hub shows it. */
    JsonNode inquire() {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return manager.post(
                PATH + "/inquiries",
                Map.of(
                        "purpose",
                        "to see whether the records can answer the questions",
                        "legalBasis",
                        "AVG 89, UAVG 24, Jeugdwet 7.4.1",
                        "questions",
                        List.of("H7", "M1"),
                        "dataFrom",
                        FROM,
                        "dataTo",
                        TO,
                        "minPersons",
                        10,
                        "overlapTags",
                        List.of("NAME_DOB_SEX"),
                        "from",
                        today.toString(),
                        "until",
                        today.plusMonths(3).toString(),
                        "parties",
                        LOOK_INTO.stream()
                                .map(p -> Map.of("code", p.name(), "role", p.name(), "persons", 60_000))
                                .toList()));
    }

    /** Returns what is expected of each question. */
    JsonNode sufficiency() {
        return manager.get(PATH + "/inquiries/1/report");
    }

    /** Records what was decided before anybody signs. */
    void prepare() {
        new Necessity(manager, Site.DATALAB).proceed(QUESTIONS);
        pass(
                "NECESSITY_ASSESSED",
                Map.of(
                        "assessment", "each question needs records of two partners or more",
                        "alternatives",
                                "public figures of CBS have no target groups; counts per partner cannot be linked",
                        "decidedBy", "steering group, all eight partners"));
        pass(
                "SCHEMA_AGREED",
                Map.of(
                        "schemaFingerprint", EventSchema.fingerprint(),
                        "fields", "those that the necessity table calls necessary",
                        "sufficiency",
                                "preliminary agreement 1: H7 and M1; the others are of one partner or link as H7 does",
                        "decidedBy", "steering group, all eight partners"));
        pass(
                "DPIA_DONE",
                Map.of(
                        "version", "1.0",
                        "digest", ImpactAssessment.digest(),
                        "residualRisks", "a partner together with the running hub can reverse tags"));
        pass(
                "OFFICER_ADVISED",
                Map.of(
                        "officers", "data protection officers of the eight partners",
                        "advice", "positive, if the data is destroyed within a year",
                        "followUp", "destroyBy in the agreement"));
    }

    /** Says what of the partners' fields is necessary. */
    String necessity() {
        return new Necessity(manager, Site.DATALAB).summary();
    }

    private void pass(String state, Map<String, String> record) {
        manager.post(PATH + "/gates", Map.of("state", state, "record", record));
    }

    /** Proposes the agreement; returns it as the hub shows it. */
    JsonNode propose() {
        return propose(EPOCH);
    }

    /** Proposes the agreement with the keys of an epoch. */
    JsonNode propose(int epoch) {
        return propose(epoch, CELLS);
    }

    /** Proposes the agreement, under which an analyst may ask for some different cells. */
    JsonNode propose(int epoch, int cells) {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return manager.post(
                PATH + "/agreements",
                Map.ofEntries(
                        Map.entry("purpose", PURPOSE),
                        Map.entry("legalBasis", "AVG 89, UAVG 24, Jeugdwet 7.4.1"),
                        Map.entry("questions", QUESTIONS),
                        Map.entry("schemaFingerprint", EventSchema.fingerprint()),
                        Map.entry("epoch", epoch),
                        Map.entry(
                                "disclosure",
                                Map.of(
                                        "minPersons",
                                        10,
                                        "minHouseholds",
                                        3,
                                        "cells",
                                        Map.of("perAnalyst", cells, "inAll", 5 * cells))),
                        Map.entry("from", today.toString()),
                        Map.entry("until", today.plusYears(1).toString()),
                        Map.entry("destroyBy", today.plusMonths(18).toString()),
                        Map.entry("keyCustodian", PartnerOffice.CUSTODIAN.name()),
                        Map.entry(
                                "parties",
                                Arrays.stream(Partner.values())
                                        .map(Datalab::party)
                                        .toList())));
    }

    private static Map<String, Object> party(Partner partner) {
        var party = new HashMap<String, Object>(
                Map.of("code", partner.name(), "role", partner.name(), "persons", MOST_PERSONS));
        if (PartnerRoles.find(partner.name()).orElseThrow().tagTypes().contains(TagType.BSN)) {
            party.put("bsnBasis", "Wmo 2015 art. 5.2.9 (fictional)");
        }
        return party;
    }

    /** Records the permissions that three kinds of partners cannot do without; returns who has one. */
    String permit() {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        var permitted = new ArrayList<String>();
        for (var partner : Partner.values()) {
            var kind = Permission.neededBy(partner.name());
            if (kind != Permission.NONE) {
                manager.post(
                        PATH + "/permissions",
                        Map.of(
                                "partner", partner.name(),
                                "kind", kind.name(),
                                "issuer", kind == Permission.POLICE ? "Minister of Justice and Security" : "board",
                                "reference", "2026-" + partner.name(),
                                "conditions", "statistics only",
                                "from", today.toString(),
                                "until", today.plusYears(1).toString()));
                permitted.add(partner.name());
            }
        }
        return String.join(", ", permitted);
    }

    /** Passes the gates behind the signatures, up to collecting. */
    void collect() {
        pass(
                "AGREEMENTS_SIGNED",
                Map.of("jointControllers", "arrangement 2026-1 (AVG 26)", "processor", "agreement 2026-2 (AVG 28)"));
        pass("PERMISSIONS_IN", Map.of("checkedBy", "datalab manager"));
        pass(
                "KEYS_ISSUED",
                Map.of("ceremony", "made by " + PartnerOffice.CUSTODIAN, "witnesses", "two security officers"));
        pass("COLLECTING", Map.of("reason", "everything is signed"));
    }

    /** Goes back to collecting, so that it can be frozen anew. */
    void reopen(String reason) {
        pass("COLLECTING", Map.of("reason", reason));
    }

    /** Publishes, closes and destroys the datalab; returns the destruction with its certificate. */
    JsonNode end() {
        pass(
                "RESULTS_REVIEWED",
                Map.of("reviewers", "analyst and datalab manager", "participants", "the eight partners"));
        pass("PUBLISHED", Map.of("publication", "report to the municipal council"));
        pass("CLOSED", Map.of("reason", "the questions are answered"));
        return manager.post(PATH + "/destruction", Map.of("reason", "nobody needs the records any more"));
    }

    /** Freezes, links and builds; returns the finished snapshot. */
    JsonNode snapshot(String name) {
        var id = manager.post(PATH + "/snapshots", Map.of("name", name))
                .path("id")
                .asText();
        var deadline = System.nanoTime() + BUILD_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var snapshot = manager.get(PATH + "/snapshots/" + id);
            switch (snapshot.path("state").asText()) {
                case "READY" -> {
                    return snapshot;
                }
                case "FAILED" -> throw new DemoFailure("The snapshot could not be built; the hub's log says why.");
                default -> pause();
            }
        }
        throw new DemoFailure("The snapshot was not ready within " + BUILD_LIMIT.toMinutes() + " minutes.");
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while the snapshot was built.", e);
        }
    }
}
