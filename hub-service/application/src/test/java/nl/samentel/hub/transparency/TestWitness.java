package nl.samentel.hub.transparency;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.asConnector;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;

/** A witness that cosigns whatever it is given. */
public final class TestWitness {
    private final Cosigner cosigner;

    TestWitness(String name) {
        this.cosigner = new Cosigner(
                new KeyName("witness.test/" + name),
                new TestSigner("witness of " + name).messages(),
                Clock.systemUTC());
    }

    /** Registers the witness of a partner. */
    public static TestWitness register(String partner) {
        TestWitness witness = new TestWitness(partner);
        witness.registration(partner.toLowerCase(Locale.ROOT), new TestSigner(partner))
                .then()
                .statusCode(201);
        return witness;
    }

    NoteKey key() {
        return cosigner.key();
    }

    Response registration(String connector, TestSigner partner) {
        return asConnector(connector)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "key",
                        key().text(),
                        "signature",
                        partner.sign(Registration.signingInput(key())).text()))
                .post(HOME + "/witnesses");
    }

    private Response send(SignedCheckpoint checkpoint) {
        Note cosigned = new Note(
                checkpoint.claim().text(),
                List.of(cosigner.sign(checkpoint.claim().text())));
        return given().contentType("text/plain").body(cosigned.bytes()).post(shardOf(checkpoint) + "/cosignatures");
    }

    private static String shardOf(SignedCheckpoint checkpoint) {
        String origin = checkpoint.claim().origin();
        return "/log/" + origin.substring(origin.lastIndexOf('/') + 1);
    }

    public int cosign(SignedCheckpoint checkpoint) {
        return send(checkpoint).statusCode();
    }

    String post(SignedCheckpoint checkpoint) {
        return send(checkpoint).jsonPath().getString("code");
    }
}
