package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.signature.Signature;

/** What the hub offers before anything is agreed. Every method may be repeated without harm. */
public final class InquiryClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGNATURE = "Samentel-Signature";

    private final Exchange exchange;
    private final String root;

    InquiryClient(Exchange exchange, String root) {
        this.exchange = exchange;
        this.root = root;
    }

    /**
     * Blinded points as the hub relays them; nothing of them is verified yet.
     *
     * @param points the points
     * @param signature the signature that came with them
     */
    public record Relayed(PointSet points, Signature signature) {}

    /** Returns the preliminary agreements, newest first. */
    public List<InquiryOffer> list() throws CommandFailure {
        List<InquiryOffer> offers = new ArrayList<>();
        for (JsonNode node : exchange.send(Call.of("GET", root))) {
            offers.add(InquiryOffer.of(node));
        }
        return offers;
    }

    /** Adds this partner's signature. */
    public void sign(int number, Signature signature) throws CommandFailure {
        exchange.send(json("POST", root + "/" + number + "/signatures", signed(signature)));
    }

    /** Revokes for this partner. */
    public void revoke(int number, Signature signature) throws CommandFailure {
        exchange.send(json("POST", root + "/" + number + "/revocations", signed(signature)));
    }

    /** Sends this partner's profile. */
    public void send(int number, Profile profile, Signature signature) throws CommandFailure {
        ObjectNode body = signed(signature).put("profile", new String(profile.bytes(), StandardCharsets.UTF_8));
        exchange.send(json("PUT", root + "/" + number + "/profile", body));
    }

    /** Sends this partner's persons, blinded. */
    public void send(int number, PersonSet set, PointSet points, Signature signature) throws CommandFailure {
        exchange.send(points(root + "/" + number + "/sets/" + set.name(), points, signature));
    }

    /** Sends another partner's persons, blinded a second time. */
    public void send(int number, Overlap overlap, PointSet points, Signature signature) throws CommandFailure {
        exchange.send(points(root + "/" + number + "/overlaps/" + overlap.name(), points, signature));
    }

    /** Fetches another partner's persons, blinded by it. */
    public Relayed fetch(int number, PersonSet set) throws CommandFailure {
        HttpResponse<byte[]> answer = exchange.fetch(Call.of("GET", root + "/" + number + "/sets/" + set.name()));
        try {
            return new Relayed(
                    PointSet.read(answer.body()),
                    new Signature(answer.headers().firstValue(SIGNATURE).orElse("")));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.set.unreadable", set.partner());
        }
    }

    /** Returns what is known so far. */
    public JsonNode report(int number) throws CommandFailure {
        return exchange.send(Call.of("GET", root + "/" + number + "/report"));
    }

    private static ObjectNode signed(Signature signature) {
        return JSON.createObjectNode().put("signature", signature.text());
    }

    private static Call points(String path, PointSet points, Signature signature) {
        return Call.of("PUT", path, "application/octet-stream", points.bytes()).header(SIGNATURE, signature.text());
    }

    private static Call json(String method, String path, ObjectNode body) {
        return Call.of(method, path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
