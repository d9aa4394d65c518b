package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.agreement;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatalabTest extends HubTest {
    @Test
    void opensADatalabAndShowsItsAgreement() {
        openDatalab("VTF", "EDU");

        as("anna")
                .get(HOME)
                .then()
                .statusCode(200)
                .body("state", equalTo("COLLECTING"))
                .body("partners.find { it.code == 'VTF' }.tagTypes", hasItems("BSN", "ADDRESS"))
                .body("partners.find { it.code == 'EDU' }.tagTypes.contains('BSN')", equalTo(false))
                .body("questions", equalTo(List.of("M1", "M3")));
        as("anna").get("/api/v1/datalabs").then().statusCode(200).body("code", equalTo(List.of("nop-2019-2023")));
        assertThat(log("action=DATALAB_CREATE&limit=1").get(0))
                .containsEntry("actor", "mia")
                .containsEntry("outcome", "DONE");
    }

    @Test
    void refusesASecondDatalabWithTheSameCode() {
        openDatalab("VTF");

        assertThat(problem(create(agreement("VTF")), 409)).isEqualTo("datalab-exists");
    }

    @Test
    void refusesAnAgreementThatBreaksRulesAndNamesAllOfThem() {
        Map<String, Object> agreed = new HashMap<>(agreement("VTF"));
        agreed.put("disclosure", Map.of("minPersons", 3, "minHouseholds", 1, "roundingBase", 5));

        var response = create(agreed);

        assertThat(problem(response, 422)).isEqualTo("invalid-request");
        assertThat(response.jsonPath().<String>getList("errors.field"))
                .containsExactly("disclosure.minHouseholds", "disclosure.minPersons");
    }

    @Test
    void refusesUnknownQuestionsAndRoles() {
        Map<String, Object> question = new HashMap<>(agreement("VTF"));
        question.put("questions", List.of("Z9"));
        Map<String, Object> role = new HashMap<>(agreement("VTF"));
        role.put("partners", List.of(Map.of("code", "VTF", "role", "NSA")));

        assertThat(problem(create(question), 422)).isEqualTo("question-unknown");
        assertThat(problem(create(role), 422)).isEqualTo("invalid-request");
    }

    @Test
    void tellsThatThereIsNoDatalabOnlyToWhoMayTouchIt() {
        assertThat(problem(as("mia").get(HOME), 404)).isEqualTo("not-found");
        assertThat(problem(as("mia").get("/api/v1/datalabs/other-2020"), 403)).isEqualTo("forbidden");
    }

    private static Response create(Map<String, Object> agreed) {
        return as("mia").contentType(ContentType.JSON).body(agreed).post("/api/v1/datalabs");
    }
}
