package nl.samentel.hub;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import nl.samentel.hub.receipt.HubSigner;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;
import org.junit.jupiter.api.Test;

/** Partners know the key with which the hub signs, and verify without it. */
@QuarkusTest
class HubKeyTest extends HubTest {
    private static final String PATH = "/api/v1/hub-key";

    @Inject
    HubSigner signer;

    @Test
    void isShownToEverybodyWhoLogsInAndVerifiesWhatTheHubSigns() throws SignatureRefusedException {
        Response answer = asConnector("vtf").get(PATH);

        answer.then().statusCode(200);
        HubKey key = HubKey.of(answer.jsonPath().getString("key"));
        assertThat(answer.jsonPath().getString("fingerprint")).isEqualTo(key.fingerprint());
        assertThat(answer.jsonPath().getString("digest")).isEqualTo(key.digest().hex());
        byte[] document = {1, 2, 3};
        key.verify("test", document, signer.sign(new SigningInput("test", Digest.of(document))));
        for (String person : new String[] {"mia", "aart", "anna", "sofie"}) {
            assertThat(as(person).get(PATH).asString()).isEqualTo(answer.asString());
        }
        assertThat(log("action=HUB_KEY_READ&limit=10")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void isShownToNobodyElse() {
        given().get(PATH).then().statusCode(401);
    }
}
