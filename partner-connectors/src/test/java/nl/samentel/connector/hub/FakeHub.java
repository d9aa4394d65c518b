package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import nl.samentel.pseudonymiser.key.AuthenticationKey;
import nl.samentel.schema.admission.LoginKey;
import nl.samentel.schema.event.EventFormatException;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;

/** A hub and identity provider that follow the REST contract over real HTTP, and fail when told to. */
public final class FakeHub implements AutoCloseable {
    /** The key with which the connector of Veilig Thuis logs in here, unless another is let in. */
    public static final AuthenticationKey LOGIN = AuthenticationKey.of(new byte[32]);

    private static final int TOLERANCE = 15;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happens to a request before the hub looks at it. */
    public interface Fault {
        Fault NONE = request -> 0;

        /** Returns 0 to go on, -1 to break the connection without an answer, or a status to answer with. */
        int at(String request);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, FakeDelivery> deliveries = new ConcurrentHashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private final AtomicInteger count = new AtomicInteger();
    public final List<String> requests = new ArrayList<>();
    public final ObjectNode datalab = JSON.createObjectNode().put("code", "nop").put("state", "COLLECTING");
    public final ArrayNode roster = JSON.createArrayNode();
    public final ArrayNode agreements = JSON.createArrayNode();

    /** Texts of the datalab's own definitions, by the digest under which they are shown, right or wrong. */
    public final Map<String, String> definitions = new TreeMap<>();

    /** What was done with this partner's data. */
    public final ObjectNode uses = uses();

    public final FakeLog log = new FakeLog();
    public final FakeInquiry inquiry = new FakeInquiry();
    public final FakeRenewal renewal = new FakeRenewal();
    public final FakeWithdrawals withdrawals = new FakeWithdrawals();
    public final ObjectNode keys = JSON.createObjectNode();
    public final List<String> receipts = new ArrayList<>();
    public volatile Fault before = Fault.NONE;

    /** Receipts that an answer to a request has, refusals included. */
    public volatile Function<String, List<String>> promises = request -> List.of();

    public volatile Fault after = Fault.NONE;
    public volatile int batchSize = 10;
    public volatile long maxBytes = 1 << 20;
    public volatile int tokenSeconds = 300;
    public volatile @Nullable String announceProblem;

    /** Whom it lets in; everybody when there is nobody in particular. */
    public volatile @Nullable LoginKey admitted = LOGIN.loginKey();

    /** What time it is here; whatever a connector says when it has no clock. */
    public volatile @Nullable Supplier<Instant> now;

    private final Set<String> used = new HashSet<>();

    private static ObjectNode uses() {
        ObjectNode page = JSON.createObjectNode();
        page.putArray("entries");
        return page;
    }

    private FakeHub(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeHub start() {
        try {
            return new FakeHub(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FakeHub start(SSLContext tls) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new FakeHub(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Makes all tokens so far invalid. */
    public synchronized void expireTokens() {
        tokens.clear();
    }

    public synchronized List<String> requests(String start) {
        return requests.stream().filter(r -> r.startsWith(start)).toList();
    }

    public List<FakeDelivery> deliveries(String state) {
        return deliveries.values().stream().filter(d -> d.state.equals(state)).toList();
    }

    public FakeDelivery onlySealed() {
        List<FakeDelivery> sealed = deliveries("SEALED");
        if (sealed.size() != 1) {
            throw new AssertionError(sealed.size() + " sealed deliveries");
        }
        return sealed.get(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        synchronized (this) {
            requests.add(request);
        }
        promises.apply(request).forEach(receipt -> exchange.getResponseHeaders().add("Audit-Receipt", receipt));
        if (fault(exchange, before.at(request))) {
            return;
        }
        Answer answer;
        synchronized (this) {
            answer = answer(exchange, request, body);
        }
        if (fault(exchange, after.at(request))) {
            return;
        }
        respond(exchange, answer);
    }

    private boolean fault(HttpExchange exchange, int fault) throws IOException {
        if (fault > 0) {
            respond(exchange, problem(fault, fault == 503 ? "unavailable" : "fault"));
        } else if (fault < 0) {
            exchange.close();
        }
        return fault != 0;
    }

    private record Answer(int status, JsonNode body) {}

    private static Answer problem(int status, String code) {
        return new Answer(
                status,
                JSON.createObjectNode()
                        .put("type", "urn:samentel:problem:" + code)
                        .put("title", "Title of " + code)
                        .put("code", code)
                        .put("detail", "Detail of " + code)
                        .put("hint", "Hint of " + code));
    }

    private static void respond(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = bytes(answer.body);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status < 400 ? "application/json" : "application/problem+json");
        if (answer.status == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        boolean none = bytes.length == 0 || answer.status == 204;
        exchange.sendResponseHeaders(answer.status, none ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] bytes(JsonNode body) throws IOException {
        if (body.isMissingNode()) {
            return new byte[0];
        }
        return body.isBinary() ? body.binaryValue() : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Answer answer(HttpExchange exchange, String request, byte[] body) throws IOException {
        if (request.equals("POST /token")) {
            return token(new String(body, StandardCharsets.UTF_8));
        }
        if (request.contains(" /log/") || request.startsWith("GET /api/v1/log")) {
            FakeLog.Reply reply = log.answer(request, body);
            return reply.status() == 404
                    ? problem(404, "not-found")
                    : new Answer(
                            reply.status(),
                            reply.body().length == 0
                                    ? JSON.missingNode()
                                    : JSON.getNodeFactory().binaryNode(reply.body()));
        }
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!tokens.contains(bearer.replaceFirst("^Bearer ", ""))) {
            return problem(401, "unauthenticated");
        }
        if (request.equals("GET /api/v1/hub-key")) {
            return new Answer(200, withdrawals.key());
        }
        String path = request.replaceFirst("^\\S+ /api/v1/datalabs/nop", "");
        if (path.equals(request)) {
            return problem(404, "not-found");
        }
        if (path.startsWith("/renewal")) {
            JsonNode reply = renewal.answer(exchange.getRequestMethod(), path, body);
            return reply.isMissingNode() ? problem(404, "not-found") : new Answer(200, reply);
        }
        if (path.startsWith("/inquiries")) {
            String signature = exchange.getRequestHeaders().getFirst("Samentel-Signature");
            FakeInquiry.Reply reply = inquiry.answer(exchange.getRequestMethod(), path, signature, body);
            reply.signature().ifPresent(s -> exchange.getResponseHeaders().set("Samentel-Signature", s));
            return reply.status() == 404 ? problem(404, "not-found") : new Answer(reply.status(), reply.body());
        }
        return switch (exchange.getRequestMethod() + " "
                + path.replaceAll("[0-9a-f-]{36}", "ID").replaceAll("/\\d+$", "/N")) {
            case "GET " -> new Answer(200, datalab);
            case "GET /uses" -> new Answer(200, uses);
            case "GET /roster" -> new Answer(200, roster);
            case "POST /roster" -> join(JSON.readTree(body));
            case "GET /agreements" -> new Answer(200, agreements);
            case "POST /agreements/1/signatures" -> signature(1, "signatures", body);
            case "POST /agreements/2/signatures" -> signature(2, "signatures", body);
            case "POST /agreements/1/revocations" -> signature(1, "revocations", body);
            case "POST /agreements/2/revocations" -> signature(2, "revocations", body);
            case "GET /definitions" -> new Answer(200, definitions());
            case "GET /definitions/X1/N" -> definition(path);
            case "GET /keys" -> keys.isEmpty() ? problem(409, "keys-missing") : new Answer(200, keys);
            case "POST /keys" -> issue(JSON.readTree(body));
            case "POST /keys/receipts" -> receipt(JSON.readTree(body));
            case "GET /witnesses" -> new Answer(200, log.witnesses);
            case "POST /witnesses" -> enrol(JSON.readTree(body));
            case "POST /recoveries/2026-r1/signatures" -> recover(JSON.readTree(body));
            case "GET /deliveries" -> new Answer(200, list());
            case "POST /deliveries" -> announce(JSON.readTree(body));
            case "GET /deliveries/ID" -> with(path, d -> new Answer(200, d.json()));
            case "DELETE /deliveries/ID" -> with(path, FakeHub::abandon);
            case "PUT /deliveries/ID/batches/N" -> with(path, d -> batch(exchange, d, path, body));
            case "POST /deliveries/ID/withdrawal" -> with(path, this::withdraw);
            case "POST /withdrawals/records/look" ->
                new Answer(200, withdrawals.look(JSON.readTree(body), deliveries("SEALED")));
            case "POST /withdrawals/records" ->
                new Answer(200, withdrawals.records(JSON.readTree(body), deliveries("SEALED")));
            case "POST /withdrawals/partner" -> leave(JSON.readTree(body));
            case "POST /deliveries/ID/seal" -> with(path, d -> seal(d, body));
            default -> problem(404, "not-found");
        };
    }

    /** Is as strict as Keycloak: the key that was let in, one use, a minute, and a clock that is nearly right. */
    private Answer token(String form) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        for (String field : form.split("&")) {
            fields.put(field.split("=")[0], URLDecoder.decode(field.split("=")[1], StandardCharsets.UTF_8));
        }
        String[] parts = String.valueOf(fields.get("client_assertion")).split("\\.");
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        long iat = claims.path("iat").asLong();
        Supplier<Instant> clock = now;
        boolean good = "client_credentials".equals(fields.get("grant_type"))
                && claims.path("iss").asText().equals("connector-vtf")
                && claims.path("sub").asText().equals("connector-vtf")
                && claims.path("aud").asText().endsWith("/token")
                && claims.path("exp").asLong() == iat + 60
                && (clock == null || Math.abs(clock.get().getEpochSecond() - iat) <= TOLERANCE)
                && signed(parts)
                && used.add(claims.path("jti").asText());
        if (!good) {
            return new Answer(400, JSON.createObjectNode().put("error", "invalid_client"));
        }
        String token = "very-secret-token-" + count.incrementAndGet();
        tokens.add(token);
        return new Answer(
                200, JSON.createObjectNode().put("access_token", token).put("expires_in", tokenSeconds));
    }

    private boolean signed(String[] parts) {
        LoginKey key = admitted;
        if (key == null) {
            return true;
        }
        byte[] message = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(
                false, new Ed25519PublicKeyParameters(Base64.getUrlDecoder().decode(key.x()), 0));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(Base64.getUrlDecoder().decode(parts[2]));
    }

    private ArrayNode definitions() {
        ArrayNode lines = JSON.createArrayNode();
        for (String digest : definitions.keySet()) {
            lines.addObject().put("question", "X1").put("version", lines.size()).put("digest", digest);
        }
        return lines;
    }

    private Answer definition(String path) {
        int version = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        String text = List.copyOf(definitions.values()).get(version - 1);
        return new Answer(200, JSON.createObjectNode().put("document", text));
    }

    private Answer join(JsonNode entry) {
        if (entry.path("sequence").asInt() != roster.size()) {
            return problem(409, "roster-moved");
        }
        roster.add(entry);
        return new Answer(200, roster);
    }

    private Answer issue(JsonNode body) {
        keys.removeAll();
        keys.setAll((ObjectNode) body);
        keys.set("missing", JSON.createArrayNode().add("POL"));
        return new Answer(200, keys);
    }

    private Answer enrol(JsonNode body) {
        ObjectNode entry = JSON.createObjectNode().put("partner", "VTF").put("legalEntity", "VTF");
        entry.setAll((ObjectNode) body);
        log.witnesses.add(entry);
        return new Answer(201, entry);
    }

    private Answer recover(JsonNode body) {
        ArrayNode agreed = (ArrayNode) log.recoveries.get(0).path("agreed");
        agreed.addObject()
                .put("partner", "VTF")
                .put("signature", body.path("signature").asText());
        return new Answer(204, JSON.missingNode());
    }

    private Answer receipt(JsonNode body) {
        receipts.add(body.path("signature").asText());
        return new Answer(200, keys);
    }

    private Answer signature(int version, String kind, byte[] body) throws IOException {
        ObjectNode newest = (ObjectNode) agreements.get(agreements.size() - version);
        newest.withObject("/" + kind)
                .put("VTF", JSON.readTree(body).path("signature").asText());
        return new Answer(200, newest);
    }

    private interface Step {
        Answer on(FakeDelivery delivery) throws IOException;
    }

    private Answer with(String path, Step step) throws IOException {
        FakeDelivery delivery = deliveries.get(path.split("/")[2]);
        return delivery == null ? problem(404, "not-found") : step.on(delivery);
    }

    private ArrayNode list() {
        ArrayNode list = JSON.createArrayNode();
        deliveries.values().forEach(d -> list.add(d.json()));
        return list;
    }

    private Answer announce(JsonNode body) {
        String problem = announceProblem;
        if (problem != null) {
            return problem(409, problem);
        }
        for (FakeDelivery known : deliveries.values()) {
            if (known.reference.equals(body.path("clientReference").asText())) {
                return new Answer(200, known.json());
            }
            if (known.state.equals("OPEN")) {
                return problem(409, "delivery-open");
            }
        }
        FakeDelivery fresh =
                new FakeDelivery(new UUID(0, count.incrementAndGet()).toString(), body, batchSize, maxBytes);
        deliveries.put(fresh.id, fresh);
        return new Answer(201, fresh.json());
    }

    private Answer withdraw(FakeDelivery delivery) {
        delivery.state = "WITHDRAWN";
        ObjectNode answer = JSON.createObjectNode().put("delivery", delivery.id).put("state", "WITHDRAWN");
        answer.set("withdrawal", withdrawals.delivery(delivery.id));
        return new Answer(200, answer);
    }

    private Answer leave(JsonNode body) {
        for (JsonNode version : agreements) {
            if (version.path("signatures").has("VTF")
                    && !version.path("revocations").has("VTF")) {
                return problem(409, "agreement-holds");
            }
        }
        deliveries.values().forEach(d -> d.state = "WITHDRAWN");
        return new Answer(200, withdrawals.partner(body));
    }

    private static Answer abandon(FakeDelivery delivery) {
        delivery.state = "ABANDONED";
        return new Answer(204, JSON.missingNode());
    }

    private static Answer batch(HttpExchange exchange, FakeDelivery delivery, String path, byte[] body) {
        int sequence = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        String digest = exchange.getRequestHeaders().getFirst("Samentel-Digest").replace("sha-256=", "");
        if (delivery.tooLarge(body)) {
            return problem(413, "too-large");
        }
        if (sequence > delivery.digests.size()) {
            return problem(409, "batch-gap");
        }
        if (sequence < delivery.digests.size()) {
            return delivery.digests.get(sequence).equals(digest)
                    ? new Answer(200, JSON.createObjectNode())
                    : problem(409, "batch-differs");
        }
        try {
            delivery.take(digest, body);
            return new Answer(200, JSON.createObjectNode());
        } catch (EventFormatException e) {
            return problem(422, "batch-damaged");
        }
    }

    private Answer seal(FakeDelivery delivery, byte[] body) throws IOException {
        JsonNode totals = JSON.readTree(body);
        if (!delivery.agrees(totals)) {
            return problem(409, "totals-differ");
        }
        for (FakeDelivery other : deliveries.values()) {
            if (other.state.equals("SEALED") && other.period.equals(delivery.period)) {
                if (delivery.events.size() < 0.8 * other.events.size()
                        && !totals.path("confirmShrink").asBoolean()) {
                    return problem(409, "delivery-shrinks");
                }
                other.state = "REPLACED";
            }
        }
        delivery.state = "SEALED";
        return new Answer(200, delivery.json());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
