package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.ceremony.Canary;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRoles;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.SignedRosterEntry;

/** Leads a datalab from its draft to collecting, as its manager and its partners' connectors would. */
public final class Ceremony {
    /** A partner that joins a datalab that would have one only. */
    private static final String SECOND = "MW";

    /** What the fictional persons of the trial give. */
    public static final CanaryList CANARIES =
            new CanaryList(DATALAB, 1, List.of(new Canary("bsn", "BSN", "0".repeat(64))));

    /** Returns what fictional persons give in an epoch. */
    public static CanaryList canaries(int epoch) {
        return epoch == 1
                ? CANARIES
                : new CanaryList(DATALAB, epoch, List.of(new Canary("bsn", "BSN", (epoch + "0").repeat(32))));
    }

    private final List<String> partners;

    private Ceremony(List<String> partners) {
        this.partners = partners;
    }

    /** Goes on with some partners of a datalab that is there. */
    public static Ceremony of(String... partners) {
        return new Ceremony(List.of(partners));
    }

    /** Starts a draft with some partners; code and role are the same. */
    public static Ceremony draft(String... partners) {
        List<String> all = new ArrayList<>(List.of(partners));
        if (all.size() == 1) {
            all.add(SECOND);
        }
        as("mia")
                .contentType(ContentType.JSON)
                .body(Callers.draft(all.toArray(String[]::new)))
                .post("/api/v1/datalabs")
                .then()
                .statusCode(201);
        return new Ceremony(all);
    }

    /** Passes a gate with a record that is complete. */
    public Ceremony pass(String state) {
        gate(state, record(state)).then().statusCode(200);
        return this;
    }

    /** Asks to pass a gate. */
    public static Response gate(String state, Map<String, String> record) {
        return as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("state", state, "record", record))
                .post(HOME + "/gates");
    }

    /** Returns a record that is complete for a gate. */
    public static Map<String, String> record(String state) {
        List<String> fields = switch (state) {
            case "QUESTIONS_FIXED" -> List.of("questions", "owner");
            case "NECESSITY_ASSESSED" -> List.of("assessment", "alternatives", "decidedBy");
            case "STOPPED_NOT_NECESSARY", "STOPPED_NOT_POSSIBLE" -> List.of("reason", "decidedBy");
            case "SCHEMA_AGREED" -> List.of("schemaFingerprint", "fields", "sufficiency", "decidedBy");
            case "DPIA_DONE" -> List.of("version", "digest", "residualRisks");
            case "OFFICER_ADVISED" -> List.of("officers", "advice", "followUp");
            case "PRIOR_CONSULTATION" -> List.of("reference", "outcome");
            case "AGREEMENTS_SIGNED" -> List.of("jointControllers", "processor");
            case "PERMISSIONS_IN" -> List.of("checkedBy");
            case "KEYS_ISSUED" -> List.of("ceremony", "witnesses");
            case "RESULTS_REVIEWED" -> List.of("reviewers", "participants");
            case "PUBLISHED" -> List.of("publication");
            default -> List.of("reason");
        };
        Map<String, String> record = new HashMap<>();
        fields.forEach(field -> record.put(field, "as agreed on the trial day"));
        record.replace("questions", "M1 M3");
        return record;
    }

    /** Assesses some questions: what each needs is necessary, and they proceed. */
    public Ceremony assess(String... questions) {
        for (String question : questions) {
            assess(question, assessment(question)).then().statusCode(200);
        }
        return this;
    }

    /** Returns an assessment that proceeds, made from the draft as a manager would. */
    public static Map<String, Object> assessment(String question) {
        List<Map<String, Object>> rows = as("mia")
                .get(HOME + "/necessity/draft?questions=" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("[0].rows");
        rows.forEach(row -> row.put("lessIntrusive", "public figures were considered on the trial day"));
        Map<String, Object> assessment = new HashMap<>();
        assessment.put("decision", "PROCEED");
        assessment.put("decidedBy", "steering group of the trial");
        assessment.put("reason", "it needs linked records");
        assessment.put("rows", rows);
        return assessment;
    }

    /** Sends an assessment. */
    public static Response assess(String question, Map<String, Object> assessment) {
        return as("mia").contentType(ContentType.JSON).body(assessment).put(HOME + "/necessity/" + question);
    }

    /** Goes on until the officers have advised. */
    public Ceremony toAdvice() {
        return pass("QUESTIONS_FIXED")
                .assess("M1", "M3")
                .pass("NECESSITY_ASSESSED")
                .pass("SCHEMA_AGREED")
                .pass("DPIA_DONE")
                .pass("OFFICER_ADVISED");
    }

    /** Lets every connector join the roster. */
    public Ceremony join() {
        partners.forEach(
                partner -> join(partner, new TestSigner(partner)).then().statusCode(200));
        return this;
    }

    /** Lets a connector join the roster with some keys. */
    public static Response join(String partner, TestSigner signer) {
        List<Map<String, Object>> known = asConnector(partner.toLowerCase(Locale.ROOT))
                .get(HOME + "/roster")
                .jsonPath()
                .getList("$");
        Digest previous = known.isEmpty()
                ? new Digest("0".repeat(64))
                : entry(known.get(known.size() - 1)).digest();
        RosterEntry entry = new RosterEntry(
                DATALAB, known.size(), previous, partner, signer.verifyingKey(), signer.encapsulationKey());
        return append(new SignedRosterEntry(entry, signer.sign(entry.signingInput())));
    }

    /** Sends an entry as the connector of its partner. */
    public static Response append(SignedRosterEntry signed) {
        RosterEntry entry = signed.entry();
        return asConnector(entry.partner().toLowerCase(Locale.ROOT))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "sequence", entry.sequence(),
                        "previous", entry.previous().hex(),
                        "partner", entry.partner(),
                        "verifyingKey", entry.verifyingKey().text(),
                        "encapsulationKey", entry.encapsulationKey().text(),
                        "signature", signed.signature().text()))
                .post(HOME + "/roster");
    }

    private static RosterEntry entry(Map<String, Object> json) {
        return new RosterEntry(
                DATALAB,
                (int) json.get("sequence"),
                new Digest((String) json.get("previous")),
                (String) json.get("partner"),
                new nl.samentel.schema.signature.VerifyingKey((String) json.get("verifyingKey")),
                new nl.samentel.schema.roster.EncapsulationKey((String) json.get("encapsulationKey")));
    }

    /** Returns a proposal that holds today. */
    public Map<String, Object> proposal() {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("purpose", "prevention");
        proposal.put("legalBasis", "AVG 89, UAVG 24");
        proposal.put("questions", List.of("M1", "M3"));
        proposal.put("schemaFingerprint", EventSchema.fingerprint());
        proposal.put("epoch", 1);
        proposal.put("disclosure", Map.of("minPersons", 10, "minHouseholds", 3));
        proposal.put("from", "2020-01-01");
        proposal.put("until", LocalDate.now().plusYears(1).toString());
        proposal.put("destroyBy", LocalDate.now().plusYears(2).toString());
        proposal.put("keyCustodian", partners.get(0));
        proposal.put("parties", partners.stream().map(Ceremony::party).toList());
        return proposal;
    }

    private static Map<String, Object> party(String partner) {
        Map<String, Object> party = new HashMap<>(Map.of("code", partner, "role", partner, "persons", 5_000_000));
        if (PartnerRoles.find(partner).orElseThrow().tagTypes().contains(TagType.BSN)) {
            party.put("bsnBasis", "Wmo 2015 art. 5.2.9");
        }
        return party;
    }

    /** Proposes. */
    public static Response propose(Map<String, Object> proposal) {
        return as("mia").contentType(ContentType.JSON).body(proposal).post(HOME + "/agreements");
    }

    /** Lets every connector sign the newest version. */
    public Ceremony sign() {
        partners.forEach(
                partner -> sign(partner, new TestSigner(partner)).then().statusCode(200));
        return this;
    }

    /** Lets a connector sign the newest version. */
    public static Response sign(String partner, TestSigner signer) {
        AgreementDocument newest = newest();
        return post(
                partner,
                newest,
                "signatures",
                signer.sign(newest.signingInput()).text());
    }

    /** Lets a connector revoke the newest version. */
    public static Response revoke(String partner, TestSigner signer) {
        AgreementDocument newest = newest();
        return post(
                partner,
                newest,
                "revocations",
                signer.sign(newest.revocationInput()).text());
    }

    private static Response post(String partner, AgreementDocument document, String what, String signature) {
        return asConnector(partner.toLowerCase(Locale.ROOT))
                .contentType(ContentType.JSON)
                .body(Map.of("signature", signature))
                .post(HOME + "/agreements/" + document.agreement().version() + "/" + what);
    }

    /** Returns the newest version. */
    public static AgreementDocument newest() {
        String text = as("mia").get(HOME + "/agreements").jsonPath().getString("[0].document");
        try {
            return AgreementDocument.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records every permission that is needed. */
    public Ceremony permit() {
        for (String partner : partners) {
            if (Permission.neededBy(partner) != Permission.NONE) {
                permit(partner, "2020-01-01", LocalDate.now().plusYears(1).toString())
                        .then()
                        .statusCode(201);
            }
        }
        return this;
    }

    /** Records a permission of a partner. */
    public static Response permit(String partner, String from, String until) {
        return as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "partner",
                        partner,
                        "kind",
                        Permission.neededBy(partner).name(),
                        "issuer",
                        "minister",
                        "reference",
                        "2024-1",
                        "conditions",
                        "",
                        "from",
                        from,
                        "until",
                        until))
                .post(HOME + "/permissions");
    }

    /** Goes from the officers' advice to collecting. */
    public Ceremony toCollecting() {
        return toCollecting(proposal());
    }

    /** Goes from the officers' advice to collecting under a proposal. */
    public Ceremony toCollecting(Map<String, Object> proposal) {
        propose(proposal).then().statusCode(201);
        return sign().pass("AGREEMENTS_SIGNED")
                .permit()
                .pass("PERMISSIONS_IN")
                .keys()
                .pass("KEYS_ISSUED")
                .pass("COLLECTING");
    }

    /** Lets the custodian, who is the first partner, issue keys and all others receive them. */
    public Ceremony keys() {
        issue(keyIssue()).then().statusCode(200);
        partners.stream().skip(1).forEach(partner -> receive(partner).then().statusCode(200));
        return this;
    }

    /** Returns what the custodian sends: sealed nothings, and one canary. */
    public Map<String, Object> keyIssue() {
        AgreementDocument agreement = newest();
        int epoch = agreement.agreement().epoch();
        CanaryList canaries = canaries(epoch);
        String custodian = partners.get(0);
        TestSigner signer = new TestSigner(custodian);
        List<Map<String, String>> envelopes = partners.stream()
                .skip(1)
                .map(partner -> envelope(agreement, custodian, partner))
                .map(e -> Map.of(
                        "to", e.to(),
                        "encapsulation", e.encapsulation(),
                        "ciphertext", e.ciphertext(),
                        "signature", signer.sign(e.signingInput()).text()))
                .toList();
        Map<String, Object> issue = new HashMap<>();
        issue.put("epoch", epoch);
        issue.put("agreement", agreement.digest().hex());
        issue.put("custodian", custodian);
        issue.put(
                "canaries",
                canaries.canaries().stream()
                        .map(c -> Map.of("person", c.person(), "tagType", c.tagType(), "value", c.value()))
                        .toList());
        issue.put("canarySignature", signer.sign(canaries.signingInput()).text());
        issue.put("envelopes", envelopes);
        return issue;
    }

    private static KeyEnvelope envelope(AgreementDocument agreement, String from, String to) {
        return new KeyEnvelope(
                DATALAB,
                agreement.agreement().epoch(),
                agreement.digest(),
                from,
                to,
                Base64.getEncoder().encodeToString(new byte[1_120]),
                Base64.getEncoder().encodeToString(new byte[48]));
    }

    /** Sends an issue of keys as the custodian's connector. */
    public Response issue(Map<String, Object> issue) {
        return asConnector(partners.get(0).toLowerCase(Locale.ROOT))
                .contentType(ContentType.JSON)
                .body(issue)
                .post(HOME + "/keys");
    }

    /** Sends a partner's receipt. */
    public Response receive(String partner) {
        return receive(partner, new TestSigner(partner));
    }

    /** Sends a receipt that somebody signed, as a partner's connector. */
    public Response receive(String partner, TestSigner signer) {
        KeyEnvelope own = envelope(newest(), partners.get(0), partner);
        return asConnector(partner.toLowerCase(Locale.ROOT))
                .contentType(ContentType.JSON)
                .body(Map.of("signature", signer.sign(own.receiptInput()).text()))
                .post(HOME + "/keys/receipts");
    }
}
