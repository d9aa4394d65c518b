package nl.samentel.hub;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, also before the hub's own code, is an RFC 9457 problem, is logged, and repeats no value. */
@QuarkusTest
class ProblemTest extends HubTest {
    private static final String VALUE = "123456782";

    @BeforeEach
    void open() {
        openDatalab("VTF");
    }

    @Test
    void answersAnUnknownAddress() {
        assertThat(problem(as("mia").get("/api/v1/nothing/" + VALUE), 404)).isEqualTo("not-found");
        assertThat(problem(given().get("/nothing/" + VALUE), 404)).isEqualTo("not-found");
        assertThat(problem(as("mia").get(HOME + "/deliveries/" + VALUE), 404)).isEqualTo("not-found");
        assertThat(problem(as("mia").get(HOME + "/deliveries/" + UUID.randomUUID()), 404))
                .isEqualTo("not-found");
        assertThat(log("outcome=REFUSED&limit=4"))
                .allSatisfy(e -> assertThat(e.toString()).doesNotContain(VALUE));
    }

    @Test
    void answersAMethodThatTheAddressDoesNotKnow() {
        assertThat(problem(as("mia").delete(HOME), 405)).isEqualTo("method-not-allowed");
        assertThat(log("outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "method-not-allowed");
    }

    @Test
    void answersAnAcceptHeaderItCannotServe() {
        assertThat(problem(as("mia").accept("image/png").get(HOME), 406)).isEqualTo("not-acceptable");
        assertThat(problem(count("{\"question\":\"M1\",\"dimensions\":[],\"purpose\":\"p\"}", "application/pdf"), 406))
                .isEqualTo("not-acceptable");
    }

    @Test
    void answersAMediaTypeItDoesNotRead() {
        assertThat(problem(as("mia").contentType("text/plain").body("x").post("/api/v1/datalabs"), 415))
                .isEqualTo("media-type");
        Sender sender = Sender.announce("vtf");
        assertThat(problem(
                        asConnector("vtf")
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .put(sender.path() + "/batches/0"),
                        415))
                .isEqualTo("media-type");
    }

    @Test
    void answersJsonThatCannotBeRead() {
        assertThat(problem(count("{\"question\":\"" + VALUE, "application/json"), 400))
                .isEqualTo("invalid-request");
        assertThat(problem(count("[1,2]", "application/json"), 400)).isEqualTo("invalid-request");
    }

    @Test
    void answersJsonThatBreaksARuleWithoutRepeatingIt() {
        Response type = count("{\"question\":\"M1\",\"dimensions\":\"" + VALUE + "\"}", "application/json");
        Response field = count("{\"" + VALUE + "\":1}", "application/json");
        Response shape = count(
                "{\"question\":\"M1\",\"dimensions\":[\"" + VALUE + " \"],\"purpose\":\"p\"}", "application/json");
        Response none = as("anna").contentType(ContentType.JSON).post(HOME + "/counts");

        assertThat(problem(type, 422)).isEqualTo("invalid-request");
        assertThat(problem(field, 422)).isEqualTo("invalid-request");
        assertThat(problem(shape, 422)).isEqualTo("invalid-request");
        assertThat(problem(none, 422)).isEqualTo("invalid-request");
        assertThat(type.asString() + field.asString() + shape.asString()).doesNotContain(VALUE);
    }

    @Test
    void answersABatchThatIsTooLarge() {
        Sender sender = Sender.announce("vtf");

        assertThat(problem(sender.put(0, new byte[(8 << 20) + 1], "00".repeat(32)), 413))
                .isEqualTo("too-large");
        sender.put(0, new byte[17 << 20], "00".repeat(32)).then().statusCode(413);
    }

    @Test
    void answersJsonThatIsTooLarge() {
        assertThat(problem(count(" ".repeat((1 << 20) + 1), "application/json"), 413))
                .isEqualTo("too-large");
    }

    @Test
    void answersABodyThatIsTooLargeWithoutSayingSoBefore() throws IOException {
        Sender sender = Sender.announce("vtf");

        assertThat(chunked("PUT", sender.path() + "/batches/0", "application/avro", "connector-vtf", 9))
                .contains("\"too-large\"");
        assertThat(chunked("POST", HOME + "/deliveries", "application/json", "connector-vtf", 17))
                .contains("\"too-large\"");
    }

    private static String chunked(String method, String path, String type, String client, int megabytes)
            throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(64 << 10);
        connection.setRequestProperty("Content-Type", type);
        connection.setRequestProperty("Samentel-Digest", "sha-256=" + "00".repeat(32));
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.connector(client));
        byte[] blanks = " ".repeat(megabytes << 20).getBytes(StandardCharsets.US_ASCII);
        connection.getOutputStream().write(blanks);
        connection.getOutputStream().close();
        assertThat(connection.getResponseCode()).isEqualTo(413);
        try (InputStream body = connection.getErrorStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesATraceIdThatTheLogAlsoHas() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        Response response = as("mia")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(HOME + "/deliveries/" + UUID.randomUUID());

        assertThat(response.jsonPath().getString("traceId")).isEqualTo(trace);
        assertThat(log("outcome=REFUSED&limit=1").get(0)).containsEntry("traceId", trace);
    }

    private static Response count(String body, String accept) {
        return as("anna")
                .contentType(ContentType.JSON)
                .accept(accept)
                .body(body)
                .post(HOME + "/counts");
    }
}
