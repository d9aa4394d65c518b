package nl.samentel.connector.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.RosterJson;
import nl.samentel.pseudonymiser.canary.Canaries;
import nl.samentel.pseudonymiser.key.DecapsulationKey;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.SealedMaster;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.Disclosure;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.roster.SignedRosterEntry;

/** An agreement of Veilig Thuis and the police under datalab {@code nop}, with real signatures, that a test can bend. */
public final class FakeAgreement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTNERS = List.of("POL", "VTF");

    private final Map<String, SigningKey> keys = new TreeMap<>();
    private final List<SignedRosterEntry> roster = new ArrayList<>();
    public String purpose = "test";
    public int epoch = 1;
    public int version = 1;
    public String custodian = "POL";
    public List<String> questions = List.of("M1");
    public Map<String, Digest> own = Map.of();
    public List<String> tagTypes = List.of("ADDRESS", "ADDRESS_DOB_SEX", "BSN", "NAME_DOB_SEX");
    public List<String> fields = fields("VTF");
    public LocalDate from = LocalDate.of(2020, 1, 1);
    public LocalDate until = LocalDate.of(2100, 1, 1);

    private FakeAgreement() {}

    /** Starts without keys. */
    public static FakeAgreement empty() {
        return new FakeAgreement();
    }

    /** Starts with the keys of both partners in the roster. */
    public static FakeAgreement ofBoth() {
        FakeAgreement agreement = new FakeAgreement();
        PARTNERS.forEach(partner -> agreement.join(partner, SigningKey.random()));
        return agreement;
    }

    /** Brings keys of a partner to the roster. */
    public void join(String partner, SigningKey key) {
        keys.put(partner, key);
        RosterEntry entry = new RosterEntry(
                "nop",
                roster.size(),
                head(),
                partner,
                key.verifyingKey(),
                DecapsulationKey.random().encapsulationKey());
        roster.add(new SignedRosterEntry(entry, key.sign(entry.signingInput())));
    }

    /** Takes over a roster. */
    public void roster(List<SignedRosterEntry> entries) {
        roster.clear();
        roster.addAll(entries);
    }

    private Digest head() {
        try {
            return Roster.verified("nop", roster).head();
        } catch (RosterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> fields(String role) {
        return PartnerRoles.find(role).orElseThrow().attributes().stream()
                .map(Attribute::field)
                .sorted()
                .toList();
    }

    private Party party(String code) {
        PartnerRole role = PartnerRoles.find(code).orElseThrow();
        List<String> types = role.tagTypes().stream()
                .map(Enum::name)
                .filter(tagTypes::contains)
                .sorted()
                .toList();
        return new Party(
                code,
                code,
                role.legalEntity(),
                role.eventTypes().stream().map(Enum::name).sorted().toList(),
                code.equals("VTF") ? fields : fields(code),
                types,
                types.contains("BSN") ? "Wmo 2015 art. 5.2.9" : "",
                50_000,
                Permission.neededBy(code));
    }

    /** Binds what ships as it is, and others to the digests that a test gave them. */
    private List<BoundDefinition> definitions() {
        return questions.stream()
                .map(q -> own.containsKey(q)
                        ? new BoundDefinition(q, own.get(q))
                        : BoundDefinition.of(Definitions.find(q).orElseThrow()))
                .toList();
    }

    /** Returns the document. */
    public AgreementDocument document() {
        return AgreementDocument.of(new Agreement(
                "nop",
                version,
                version == 1 ? Agreement.NOTHING : new Digest("1".repeat(64)),
                "Proef",
                "Trial",
                purpose,
                "AVG 89",
                definitions(),
                new Digest(EventSchema.fingerprint()),
                epoch,
                Disclosure.DEFAULT,
                from,
                until,
                until.plusYears(1),
                custodian,
                head(),
                PARTNERS.stream().map(this::party).toList()));
    }

    /** Lets a hub show the agreement, signed by some partners. */
    public void show(FakeHub hub, String... signers) {
        AgreementDocument document = document();
        ObjectNode shown = JSON.createObjectNode()
                .put("version", version)
                .put("document", new String(document.bytes(), StandardCharsets.UTF_8));
        ObjectNode signatures = shown.putObject("signatures");
        shown.putObject("revocations");
        for (String signer : signers) {
            signatures.put(
                    signer, keys.get(signer).sign(document.signingInput()).text());
        }
        hub.agreements.insert(0, shown);
        show(hub);
    }

    /** Lets a hub show what the custodian, the police, issued: canaries and the master sealed to Veilig Thuis. */
    public void issue(FakeHub hub, EpochMaster master) {
        AgreementDocument document = document();
        Tagger tagger = Tagger.of(master, "nop", purpose, epoch, Engine.JDK);
        CanaryList canaries = Canaries.of(tagger, "nop", epoch);
        SigningKey custodian = keys.get("POL");
        hub.keys.removeAll();
        hub.keys.put("epoch", epoch).put("agreement", document.digest().hex()).put("custodian", "POL");
        hub.keys.put("canarySignature", custodian.sign(canaries.signingInput()).text());
        ArrayNode list = hub.keys.putArray("canaries");
        canaries.canaries()
                .forEach(c -> list.addObject()
                        .put("person", c.person())
                        .put("tagType", c.tagType())
                        .put("value", c.value()));
        hub.keys.set("envelope", envelope(document, master, custodian));
    }

    private ObjectNode envelope(AgreementDocument document, EpochMaster master, SigningKey custodian) {
        byte[] context = KeyEnvelope.context("nop", epoch, document.digest(), "POL", "VTF");
        SealedMaster sealed = SealedMaster.seal(master, encapsulationKey("VTF"), context);
        KeyEnvelope envelope = new KeyEnvelope(
                "nop", epoch, document.digest(), "POL", "VTF", sealed.encapsulation(), sealed.ciphertext());
        return JSON.createObjectNode()
                .put("to", "VTF")
                .put("encapsulation", envelope.encapsulation())
                .put("ciphertext", envelope.ciphertext())
                .put("signature", custodian.sign(envelope.signingInput()).text());
    }

    private EncapsulationKey encapsulationKey(String partner) {
        return roster.stream()
                .map(SignedRosterEntry::entry)
                .filter(e -> e.partner().equals(partner))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .encapsulationKey();
    }

    /** Lets a hub show the roster. */
    public void show(FakeHub hub) {
        hub.roster.removeAll();
        hub.roster.addAll(rosterJson());
    }

    private ArrayNode rosterJson() {
        ArrayNode list = JSON.createArrayNode();
        roster.forEach(entry -> list.add(RosterJson.write(entry)));
        return list;
    }

    /** Writes down in a home what its connector would remember after it looked at the roster and signed. */
    public void remember(Path home) {
        AgreementDocument document = document();
        ObjectNode signed = JSON.createObjectNode()
                .put("version", version)
                .put("digest", document.digest().hex())
                .put("document", new String(document.bytes(), StandardCharsets.UTF_8));
        try {
            Files.createDirectories(home.resolve("agreement"));
            Files.writeString(home.resolve("agreement/signed-nop.json"), "[" + signed + "]");
            Files.writeString(
                    home.resolve("agreement/roster-nop.json"), rosterJson().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a signature that revokes the agreement. */
    public String revocation(String partner) {
        return keys.get(partner).sign(document().revocationInput()).text();
    }
}
