package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.asConnector;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.renewal.PairChunk;
import nl.samentel.schema.renewal.RenewalStatement;
import nl.samentel.schema.renewal.TagPair;

/** Takes the deliveries of a partner over into the second epoch, as a connector would. */
public final class Renewal {
    private final String partner;
    private final List<Digest> chunks = new ArrayList<>();

    /** Prepares for a partner. */
    public Renewal(String partner) {
        this.partner = partner;
    }

    /** Returns the BSN and address tags of persons in the first epoch with what they are in the second. */
    public static PairChunk pairs(int from, int to) {
        return new PairChunk(IntStream.range(from, to)
                .boxed()
                .flatMap(i -> List.of(pair(MadeUp.bsn(i)), pair(MadeUp.address(i))).stream())
                .toList());
    }

    /** Returns the BSN tags of persons in the first epoch with what they are in the second. */
    public static PairChunk numbers(int from, int to) {
        return new PairChunk(
                IntStream.range(from, to).mapToObj(i -> pair(MadeUp.bsn(i))).toList());
    }

    private static TagPair pair(Tag tag) {
        return new TagPair(tag.type(), tag.value(), next(tag));
    }

    private static Id32 next(Tag tag) {
        return MadeUp.bytes("next " + HexFormat.of().formatHex(tag.value().toByteArray()));
    }

    /** Returns a tag as it is in the second epoch. */
    public static Tag inNext(Tag tag) {
        return new Tag(tag.type(), 2, next(tag));
    }

    /** Sends the next chunk and requires that it is accepted. */
    public Renewal send(PairChunk chunk) {
        send(chunks.size(), chunk).then().statusCode(204);
        chunks.add(chunk.digest());
        return this;
    }

    /** Sends a chunk. */
    public Response send(int number, PairChunk chunk) {
        return connector()
                .contentType("application/octet-stream")
                .header("Samentel-Digest", "sha-256=" + chunk.digest().hex())
                .body(chunk.bytes())
                .put(HOME + "/renewal/pairs/" + number);
    }

    /** Signs the table and begins. */
    public Response begin(boolean confirmLoss) {
        return begin(new TestSigner(partner), confirmLoss);
    }

    /** Begins with a table that somebody signed. */
    public Response begin(TestSigner signer, boolean confirmLoss) {
        RenewalStatement statement = new RenewalStatement(Ceremony.newest().digest(), partner, 1, 2, chunks);
        return connector()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "ending",
                        1,
                        "next",
                        2,
                        "chunks",
                        chunks.size(),
                        "labels",
                        List.of(label("BSN", "nl-bsn-1", 3), label("ADDRESS", "nl-addr-1", 4)),
                        "canaries",
                        Ceremony.canaries(2).digest().hex(),
                        "signature",
                        signer.sign(statement.signingInput()).text(),
                        "confirmLoss",
                        confirmLoss))
                .post(HOME + "/renewal");
    }

    private static Map<String, Object> label(String type, String profile, int check) {
        Map<String, Object> label = new HashMap<>(Sender.label(type, profile, check));
        label.put("epoch", 2);
        return label;
    }

    /** Takes one delivery over. */
    public Response renew(String delivery) {
        return connector().post(HOME + "/renewal/deliveries/" + delivery);
    }

    private RequestSpecification connector() {
        return asConnector(partner.toLowerCase(Locale.ROOT));
    }
}
