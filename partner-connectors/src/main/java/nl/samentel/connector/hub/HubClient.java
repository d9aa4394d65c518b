package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import nl.samentel.connector.keys.Identity;
import nl.samentel.connector.receipt.ReceiptKeeper;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.EncodedBatch;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.roster.SignedRosterEntry;
import nl.samentel.schema.signature.Signature;

/**
 * The hub as one partner's connector sees it. Every method may be repeated without harm; each throws {@link HubRefusal}
 * when the hub refuses and {@link HubUnavailable} when it cannot be reached.
 */
public final class HubClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;
    private final String partner;
    private final String datalab;
    private final String root;

    HubClient(Exchange exchange, String partner, String datalab) {
        this.exchange = exchange;
        this.partner = partner;
        this.datalab = datalab;
        this.root = "/datalabs/" + segment(datalab);
    }

    /**
     * Prepares for the hub of the settings; opens no connection yet.
     *
     * @throws CommandFailure if a secret or certificate file cannot be used
     */
    public static HubClient of(
            Settings settings, Surroundings surroundings, Secrets secrets, Patience patience, Pause pause)
            throws CommandFailure {
        Identity identity = new Identity(settings, secrets);
        return of(settings, surroundings, secrets, identity::authenticationKey, patience, pause);
    }

    /**
     * Prepares for the hub of the settings with a key that is opened elsewhere; opens no connection yet.
     *
     * @throws CommandFailure if a secret or certificate file cannot be used
     */
    public static HubClient of(
            Settings settings,
            Surroundings surroundings,
            Secrets secrets,
            LoginKeys keys,
            Patience patience,
            Pause pause)
            throws CommandFailure {
        Proxies proxies = Proxies.of(settings, surroundings, secrets);
        Wire wire = new Wire(proxies, patience, trust(settings));
        ServerClock servers = new ServerClock(
                surroundings.clock(),
                off -> surroundings.terminal().tell(secrets.phrases().say("clock.off", Math.abs(off.toSeconds()))));
        TokenSource tokens = new TokenSource(settings, keys, surroundings.clock(), servers);
        ReceiptKeeper receipts = ReceiptKeeper.of(settings.home(), surroundings, secrets.phrases());
        Exchange exchange = new Exchange(settings.hub().url(), wire, tokens, patience, pause, receipts);
        return new HubClient(exchange, settings.partner(), settings.hub().datalab());
    }

    /** Collecting authorities takes a while, which a hub on this machine does not need. */
    private static SSLContext trust(Settings settings) throws CommandFailure {
        boolean tls = Stream.of(settings.hub().url(), settings.tokens().url())
                .anyMatch(url -> "https".equalsIgnoreCase(url.getScheme()));
        try {
            return tls ? TrustStores.context(settings.hub().caFile()) : SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new CommandFailure(ExitCode.USAGE, "trust.java");
        }
    }

    /** Returns what the hub offers before anything is agreed. */
    public InquiryClient inquiries() {
        return new InquiryClient(exchange, root + "/inquiries");
    }

    /** Returns what takes the tags of an epoch over into the next one. */
    public RenewalClient renewal() {
        return new RenewalClient(exchange, root + "/renewal");
    }

    /** Returns the log as everybody can see it. */
    public LogClient log() {
        return new LogClient(exchange);
    }

    /** Returns what the hub knows of the witnesses of the datalab. */
    public WitnessClient witnesses() {
        return new WitnessClient(exchange, root + "/witnesses");
    }

    /** Returns what takes signatures under declared recoveries of the log. */
    public RecoveryClient recoveries() {
        return new RecoveryClient(exchange, root + "/recoveries");
    }

    /** Returns the datalab. */
    public Datalab datalab() throws CommandFailure {
        return Datalab.of(exchange.send(Call.of("GET", root)));
    }

    /** Returns the bytes of a definition of the datalab's own as the hub has them; nothing of them is verified yet. */
    public Optional<byte[]> definition(BoundDefinition bound) throws CommandFailure {
        for (JsonNode line : exchange.send(Call.of("GET", root + "/definitions"))) {
            if (line.path("question").asText().equals(bound.question())
                    && line.path("digest").asText().equals(bound.digest().hex())) {
                String version = root + "/definitions/" + bound.question() + "/"
                        + line.path("version").asInt();
                return Optional.of(exchange.send(Call.of("GET", version))
                        .path("document")
                        .asText()
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** Returns the versions of the agreement, newest first. */
    public List<AgreementOffer> agreements() throws CommandFailure {
        List<AgreementOffer> offers = new ArrayList<>();
        for (JsonNode node : exchange.send(Call.of("GET", root + "/agreements"))) {
            offers.add(AgreementOffer.of(node));
        }
        return offers;
    }

    /** Adds this partner's signature under a version. */
    public AgreementOffer sign(int version, Signature signature) throws CommandFailure {
        return signature(version, "signatures", signature);
    }

    /** Revokes a version for this partner. */
    public AgreementOffer revoke(int version, Signature signature) throws CommandFailure {
        return signature(version, "revocations", signature);
    }

    private AgreementOffer signature(int version, String kind, Signature signature) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode().put("signature", signature.text());
        return AgreementOffer.of(exchange.send(json("POST", root + "/agreements/" + version + "/" + kind, body)));
    }

    /** Returns what the key custodian issued. */
    public IssuedKeys keys() throws CommandFailure {
        return IssuedKeys.of(datalab, exchange.send(Call.of("GET", root + "/keys")));
    }

    /** Key custodian only: sends the sealed keys and the canaries of an epoch. */
    public IssuedKeys issue(
            Digest agreement, CanaryList canaries, Signature canarySignature, List<SignedKeyEnvelope> envelopes)
            throws CommandFailure {
        ObjectNode body = JSON.createObjectNode()
                .put("epoch", canaries.epoch())
                .put("agreement", agreement.hex())
                .put("custodian", partner)
                .put("canarySignature", canarySignature.text());
        ArrayNode list = body.putArray("canaries");
        canaries.canaries()
                .forEach(c -> list.addObject()
                        .put("person", c.person())
                        .put("tagType", c.tagType())
                        .put("value", c.value()));
        ArrayNode sealed = body.putArray("envelopes");
        envelopes.forEach(e -> sealed.addObject()
                .put("to", e.envelope().to())
                .put("encapsulation", e.envelope().encapsulation())
                .put("ciphertext", e.envelope().ciphertext())
                .put("signature", e.signature().text()));
        return IssuedKeys.of(datalab, exchange.send(json("POST", root + "/keys", body)));
    }

    /** Says that this partner opened its keys. */
    public IssuedKeys receive(Signature signature) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode().put("signature", signature.text());
        return IssuedKeys.of(datalab, exchange.send(json("POST", root + "/keys/receipts", body)));
    }

    /** Returns the entries of the roster; nothing of them is verified yet. */
    public List<SignedRosterEntry> roster() throws CommandFailure {
        return roster(exchange.send(Call.of("GET", root + "/roster")));
    }

    /** Adds an entry to the roster and returns all. */
    public List<SignedRosterEntry> append(SignedRosterEntry entry) throws CommandFailure {
        return roster(exchange.send(json("POST", root + "/roster", RosterJson.write(entry))));
    }

    private List<SignedRosterEntry> roster(JsonNode list) throws CommandFailure {
        try {
            return RosterJson.read(datalab, list);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "roster.unreadable");
        }
    }

    /** Returns the deliveries of this partner. */
    public List<HubDelivery> deliveries() throws CommandFailure {
        JsonNode answer = exchange.send(Call.of("GET", root + "/deliveries"));
        List<HubDelivery> deliveries = new ArrayList<>();
        (answer.isArray() ? answer : answer.path("deliveries")).forEach(d -> deliveries.add(HubDelivery.of(d)));
        return deliveries;
    }

    /** Returns one delivery. */
    public HubDelivery delivery(String id) throws CommandFailure {
        return HubDelivery.of(exchange.send(Call.of("GET", path(id))));
    }

    /** Announces a delivery; announcing the same reference again gives the same delivery. */
    public HubDelivery announce(Announcement announcement) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode();
        body.put("clientReference", announcement.clientReference().toString());
        body.putObject("period")
                .put("from", announcement.from().toString())
                .put("to", announcement.to().toString());
        body.put("schemaFingerprint", EventSchema.fingerprint());
        body.put("connectorVersion", announcement.connectorVersion());
        body.put("mapping", announcement.mapping());
        body.set("labels", Announcement.json(announcement.labels()));
        body.put("canaries", announcement.canaries().hex());
        body.put("expectedRecords", announcement.expectedRecords());
        return HubDelivery.of(exchange.send(json("POST", root + "/deliveries", body)));
    }

    /** Sends a batch; sending an accepted one again is harmless. */
    public void send(String id, long sequence, EncodedBatch batch) throws CommandFailure {
        exchange.send(Call.of("PUT", path(id) + "/batches/" + sequence, "application/avro", batch.container())
                .header("Samentel-Digest", "sha-256=" + batch.digest()));
    }

    /** Seals a delivery, from when on it counts. */
    public HubDelivery seal(String id, Seal seal) throws CommandFailure {
        ObjectNode body = JSON.createObjectNode()
                .put("batches", seal.batches())
                .put("records", seal.records())
                .put("digest", seal.digest())
                .put("confirmShrink", seal.confirmShrink());
        return HubDelivery.of(exchange.send(json("POST", path(id) + "/seal", body)));
    }

    /** Abandons an open delivery. */
    public void abandon(String id) throws CommandFailure {
        exchange.send(Call.of("DELETE", path(id)));
    }

    /** Returns what the hub offers to take back. */
    public WithdrawalClient withdrawals() {
        return new WithdrawalClient(exchange, root);
    }

    /** Returns what was done with this partner's data; looking is an entry of the log itself. */
    public Uses uses(Optional<String> cursor) throws CommandFailure {
        String after = cursor.map(c -> "?cursor=" + segment(c)).orElse("");
        return Uses.of(exchange.send(Call.of("GET", root + "/uses" + after)));
    }

    /** Returns the key with which the hub signs receipts; it is not compared with anything yet. */
    public HubKey key() throws CommandFailure {
        try {
            return HubKey.of(
                    exchange.send(Call.of("GET", "/hub-key")).path("key").asText(""));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "hub.key.unreadable");
        }
    }

    private String path(String id) {
        return root + "/deliveries/" + segment(id);
    }

    static Call json(String method, String path, ObjectNode body) {
        return Call.of(method, path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
