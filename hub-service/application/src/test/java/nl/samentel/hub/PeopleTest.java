package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Callers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.testsupport.BrowserLogin;
import nl.samentel.testsupport.PartnerProvider;
import nl.samentel.testsupport.RealmAdministrator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleTest extends HubTest {
    @BeforeEach
    void open() {
        openDatalab("VTF", "POL");
    }

    @Test
    void refusesARoleWhoseReviewIsOver() {
        Response response = as("olaf").get(HOME);

        assertThat(problem(response, 403)).isEqualTo("review-due");
        assertThat(response.jsonPath().getString("hint")).contains("review your role");
        assertThat(log("outcome=REFUSED&limit=1").get(0))
                .containsEntry("reason", "review-due")
                .containsEntry("actor", "olaf");
    }

    @Test
    void refusesARoleThatNobodyReviewed() {
        assertThat(problem(as("nico").get("/api/v1/audit/entries"), 403)).isEqualTo("review-due");
    }

    @Test
    void refusesWhoIsStewardAndAnalystAtOnce() {
        assertThat(problem(as("bente").get(HOME), 403)).isEqualTo("roles-conflict");
        assertThat(problem(as("bente").get(HOME + "/questions"), 403)).isEqualTo("roles-conflict");
        assertThat(log("outcome=REFUSED&limit=1").get(0)).containsEntry("actor", "bente");
    }

    @Test
    void letsTwoStewardsOfOnePartnerWorkEachUnderTheirOwnName() {
        Sender delivery = Sender.announce("vtf");

        as("sofie").get(delivery.path()).then().statusCode(200).body("records", notNullValue());
        as("stan").get(delivery.path()).then().statusCode(200).body("records", notNullValue());

        assertThat(log("action=DELIVERY_READ&limit=2"))
                .extracting(entry -> entry.get("actor"))
                .isEqualTo(List.of("stan", "sofie"));
    }

    @Test
    void letsWhoComesFromAPartnersProviderDoNothingUntilARoleIsGiven() {
        URI issuer = URI.create(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class));
        RealmAdministrator administrator = new RealmAdministrator(issuer);
        String account = PartnerProvider.ALIAS + "." + PartnerProvider.PERSON;
        BrowserLogin browser = new BrowserLogin(issuer);
        try {
            String token = browser.token(PartnerProvider.ALIAS, PartnerProvider.PERSON, PartnerProvider.PASSWORD);
            assertThat(problem(with(token).get(HOME), 403)).isEqualTo("forbidden");
            assertThat(problem(with(token).get("/api/v1/access/people"), 403)).isEqualTo("forbidden");

            administrator.grant(
                    account, "auditor", Map.of("datalabs", List.of(DATALAB), "reviewed-until", List.of("2099-12-31")));

            String later =
                    browser.elsewhere().token(PartnerProvider.ALIAS, PartnerProvider.PERSON, PartnerProvider.PASSWORD);
            with(later).get(HOME).then().statusCode(200);
            assertThat(log("limit=20"))
                    .filteredOn(entry -> account.equals(entry.get("actor")))
                    .extracting(entry -> entry.get("outcome"))
                    .contains("REFUSED", "DONE");
        } finally {
            administrator.remove(account);
        }
    }

    @Test
    void listsWhoHasWhichRoleUntilWhen() {
        JsonPath people = as("aart")
                .get("/api/v1/access/people")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> sofie = people.getMap("find { it.name == 'sofie' }");
        assertThat(sofie)
                .containsEntry("roles", List.of("steward"))
                .containsEntry("partner", "VTF")
                .containsEntry("reviewedUntil", "2099-12-31")
                .containsEntry("secondFactor", true);
        assertThat(people.getMap("find { it.name == 'nico' }")).doesNotContainKey("reviewedUntil");
        assertThat(people.getMap("find { it.name == 'paula' }")).containsEntry("secondFactor", false);
        assertThat(people.getList("roles.flatten()")).doesNotContain("connector");
        assertThat(log("action=PEOPLE_READ&limit=1").get(0)).containsEntry("actor", "aart");
    }

    @Test
    void showsTheListToThoseWhoReviewAlone() {
        as("mia").get("/api/v1/access/people").then().statusCode(200).body("[0].name", equalTo("aart"));
        assertThat(problem(as("sofie").get("/api/v1/access/people"), 403)).isEqualTo("forbidden");
        assertThat(problem(as("anna").get("/api/v1/access/people"), 403)).isEqualTo("forbidden");
    }
}
