package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.schema.document.Digest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the log tells of the use of a partner's data, for as long as the log stands. */
@QuarkusTest
class UsesTest extends HubTest {
    private static String count(String snapshot, String purpose) {
        return as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("question", "M1", "dimensions", List.of("year"), "snapshot", snapshot, "purpose", purpose))
                .post(HOME + "/counts")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static List<String> countsWith(String partner, Instant since) {
        return log("uses=" + partner + "&action=COUNT&outcome=DONE&datalab=nop-2019-2023&from=" + since + "&limit=10")
                .stream()
                .map(entry -> String.valueOf(entry.get("objectId")))
                .toList();
    }

    @Test
    void outlivesTheDestructionOfWhatWasUsed() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        openDatalab("VTF", "GEM", "POL");
        DestructionTest.deliver();
        String answer = count(CountTest.freeze("used"), "trial of the hub");
        assertThat(countsWith("VTF", since)).containsExactly(answer);
        assertThat(countsWith("POL", since)).isEmpty();

        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        DestructionTest.destroy().then().statusCode(200);

        assertThat(countsWith("VTF", since)).containsExactly(answer);
        assertThat(countsWith("GEM", since)).containsExactly(answer);
        assertThat(countsWith("POL", since)).isEmpty();
    }

    @Test
    void givesTheManifestWhoseDigestIsLogged() throws Exception {
        openDatalab("VTF", "GEM");
        DestructionTest.deliver();
        String snapshot = HOME + "/snapshots/" + CountTest.freeze("manifest");

        byte[] manifest = as("aart")
                .get(snapshot + "/manifest")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        String digest = Digest.of(manifest).hex();
        assertThat(as("aart").get(snapshot).jsonPath().getString("manifestDigest"))
                .isEqualTo(digest);
        assertThat(log("action=SNAPSHOT_BUILD&limit=1").get(0).get("details").toString())
                .contains(digest);
        assertThat(new String(manifest, StandardCharsets.UTF_8)).contains("\"partner\":\"VTF\"");
        assertThat(as("anna").get(snapshot + "/manifest").statusCode()).isEqualTo(403);
    }

    @Test
    void exportsNoPurposeAsAFormula() {
        openDatalab("VTF", "GEM");
        DestructionTest.deliver();
        count(CountTest.freeze("formula"), "=1+1");
        String filter = "action=COUNT&actor=anna&datalab=nop-2019-2023";
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> log(filter + "&limit=1").get(0).containsKey("index"));

        String csv = new String(
                as("aart").get("/api/v1/audit/export?format=csv&" + filter).asByteArray(), StandardCharsets.UTF_8);

        assertThat(csv).contains(",'=1+1,").doesNotContain(",=1+1,");
    }
}
