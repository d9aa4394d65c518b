package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Callers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Tokens;
import nl.samentel.schema.admission.LoginKey;
import nl.samentel.testsupport.TestConnector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners whose codes differ from their roles, so that their clients are made here and nowhere else. */
@QuarkusTest
class AdmissionTest extends HubTest {
    private static final String CLIENT = "connector-gem2";

    @BeforeEach
    void draft() {
        draft(DATALAB);
    }

    private static void draft(String code) {
        as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "code",
                        code,
                        "title",
                        Map.of("nl", "Proef", "en", "Trial"),
                        "partners",
                        List.of(Map.of("code", "GEM2", "role", "GEM"), Map.of("code", "POL2", "role", "POL"))))
                .post("/api/v1/datalabs")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> request(String datalab, String key) {
        LoginKey login = new LoginKey(TestConnector.publicKey(key));
        Map<String, Object> request = new HashMap<>();
        request.put("datalab", datalab);
        request.put("partner", "GEM2");
        request.put("role", "GEM");
        request.put("key", Map.of("kty", "OKP", "crv", "Ed25519", "x", login.x()));
        request.put("fingerprint", login.fingerprint());
        return request;
    }

    private static Response admit(Map<String, Object> request) {
        return as("mia")
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/datalabs/" + request.get("datalab") + "/partners/GEM2/admission");
    }

    private static Response admit(String key) {
        return admit(request(DATALAB, key));
    }

    private static Response remove() {
        return as("mia").delete(HOME + "/partners/GEM2/admission");
    }

    @Test
    void letsAnAdmittedConnectorLogInAndJoinForItsPartnerAlone() {
        admit("laptop").then().statusCode(200).body("clientId", equalTo(CLIENT)).body("state", equalTo("ADMITTED"));

        String token = Tokens.fresh(CLIENT, "laptop");

        with(token).get(HOME + "/roster").then().statusCode(200).body("", hasSize(0));
        assertThat(problem(with(token).get("/api/v1/datalabs/other-2020"), 403)).isEqualTo("forbidden");
        assertThat(problem(with(token).get(HOME + "/admissions"), 403)).isEqualTo("forbidden");
        assertThat(log("action=PARTNER_ADMIT&limit=2"))
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("partner", "GEM2")
                        .containsEntry("objectId", CLIENT)
                        .containsEntry("actor", "mia"))
                .extracting(entry -> ((Map<?, ?>) entry.get("details")).get("step"))
                .isEqualTo(List.of("done", "begun"));
    }

    @Test
    void replacesALostKeySoThatTheOldOneLogsInNoMore() {
        admit("laptop").then().statusCode(200);
        admit("new laptop").then().statusCode(200);

        with(Tokens.fresh(CLIENT, "new laptop")).get(HOME).then().statusCode(200);
        assertThatThrownBy(() -> Tokens.fresh(CLIENT, "laptop")).hasMessageContaining("400");
    }

    @Test
    void admitsAgainWithoutHarm() {
        admit("laptop").then().statusCode(200);
        admit("laptop").then().statusCode(200).body("state", equalTo("ADMITTED"));

        with(Tokens.fresh(CLIENT, "laptop")).get(HOME).then().statusCode(200);
        as("aart").get(HOME + "/admissions").then().statusCode(200).body("", hasSize(1));
    }

    @Test
    void removesTheClientOfAPartnerThatLeaves() {
        admit("laptop").then().statusCode(200);

        remove().then().statusCode(200).body("state", equalTo("REMOVED"));
        remove().then().statusCode(200).body("state", equalTo("REMOVED"));

        assertThatThrownBy(() -> Tokens.fresh(CLIENT, "laptop")).hasMessageContaining("401");
        assertThat(log("action=PARTNER_REMOVE&limit=1").get(0)).containsEntry("partner", "GEM2");
    }

    @Test
    void keepsTheClientWhileAnotherDatalabAdmitsThePartner() {
        draft("nop-2015-2018");
        admit("laptop").then().statusCode(200);
        admit(request("nop-2015-2018", "other laptop")).then().statusCode(200);
        with(Tokens.fresh(CLIENT, "laptop"))
                .get("/api/v1/datalabs/nop-2015-2018")
                .then()
                .statusCode(200);

        remove().then().statusCode(200);

        String token = Tokens.fresh(CLIENT, "other laptop");
        with(token).get("/api/v1/datalabs/nop-2015-2018").then().statusCode(200);
        assertThat(problem(with(token).get(HOME), 403)).isEqualTo("forbidden");
        assertThatThrownBy(() -> Tokens.fresh(CLIENT, "laptop")).hasMessageContaining("400");
        as("mia")
                .delete("/api/v1/datalabs/nop-2015-2018/partners/GEM2/admission")
                .then()
                .statusCode(200);
    }

    @Test
    void takesAwayAtOnceWhatAnOlderTokenCould() throws InterruptedException {
        admit("laptop").then().statusCode(200);
        String token = Tokens.fresh(CLIENT, "laptop");
        with(token).get(HOME).then().statusCode(200);
        // Tokens tell the second in which they were given.
        Thread.sleep(1_100);

        admit("new laptop").then().statusCode(200);

        assertThat(problem(with(token).get(HOME), 403)).isEqualTo("forbidden");
        String fresh = Tokens.fresh(CLIENT, "new laptop");
        with(fresh).get(HOME).then().statusCode(200);
        remove().then().statusCode(200);
        assertThat(problem(with(fresh).get(HOME), 403)).isEqualTo("forbidden");
    }

    @Test
    void completesByItselfWhatWasBegunWhileTheIdentityProviderWasAway() throws InterruptedException {
        admit("laptop").then().statusCode(200);
        String token = Tokens.fresh(CLIENT, "laptop");
        Database.press("/cut-administration");
        try {
            assertThat(problem(remove(), 503)).isEqualTo("unavailable");
            assertThat(state()).isEqualTo("REMOVING");
            assertThat(problem(with(token).get(HOME), 403)).isEqualTo("forbidden");
        } finally {
            Database.press("/mend-administration");
        }

        for (int i = 0; i < 60 && state().equals("REMOVING"); i++) {
            Thread.sleep(500);
        }

        assertThat(state()).isEqualTo("REMOVED");
        assertThatThrownBy(() -> Tokens.fresh(CLIENT, "laptop")).hasMessageContaining("401");
        assertThat(log("action=PARTNER_REMOVE&outcome=DONE&limit=2"))
                .extracting(entry -> entry.get("actor"))
                .isEqualTo(List.of("hub", "mia"));
    }

    private static String state() {
        return as("mia").get(HOME + "/admissions").jsonPath().getString("[0].state");
    }

    @Test
    void refusesAFingerprintThatIsNotThatOfTheKey() {
        Map<String, Object> request = request(DATALAB, "laptop");
        request.put("fingerprint", "0000 0000 0000 0000 0000 0000");

        Response response = admit(request);

        assertThat(problem(response, 422)).isEqualTo("invalid-request");
        response.then().body("detail", containsString("fingerprint"));
        as("mia").get(HOME + "/admissions").then().body("", hasSize(0));
    }

    @Test
    void refusesARequestThatWasMeantForAnotherPartnerOrForNoMember() {
        Map<String, Object> other = request(DATALAB, "laptop");
        other.put("partner", "POL2");
        assertThat(problem(admit(other), 422)).isEqualTo("invalid-request");

        Map<String, Object> stranger = request(DATALAB, "laptop");
        stranger.put("partner", "EDU2");
        Response response =
                as("mia").contentType(ContentType.JSON).body(stranger).post(HOME + "/partners/EDU2/admission");
        assertThat(problem(response, 404)).isEqualTo("not-found");

        Map<String, Object> role = request(DATALAB, "laptop");
        role.put("role", "POL");
        assertThat(problem(admit(role), 422)).isEqualTo("invalid-request");
    }

    @Test
    void letsTheManagerAloneAdmit() {
        for (String person : List.of("sofie", "anna", "aart")) {
            Response response = as(person)
                    .contentType(ContentType.JSON)
                    .body(request(DATALAB, "laptop"))
                    .post(HOME + "/partners/GEM2/admission");
            assertThat(problem(response, 403)).as(person).isEqualTo("forbidden");
        }
        assertThat(log("action=PARTNER_ADMIT&limit=1").get(0)).containsEntry("outcome", "REFUSED");
    }

    @Test
    void saysTheTimeSoThatAConnectorCanCompareItsClock() {
        as("mia").get(HOME).then().statusCode(200).header("Date", notNullValue());
    }
}
