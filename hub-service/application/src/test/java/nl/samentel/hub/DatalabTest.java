package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.draft;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatalabTest extends HubTest {
    @Test
    void startsADatalabAsADraft() {
        Ceremony.draft("VTF", "EDU");

        as("anna")
                .get(HOME)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("next", equalTo(List.of("QUESTIONS_FIXED", "SUSPENDED")))
                .body("partners.code", equalTo(List.of("VTF", "EDU")))
                .body("agreement", nullValue())
                .body("questions", equalTo(List.of()));
        as("anna").get("/api/v1/datalabs").then().statusCode(200).body("code", equalTo(List.of("nop-2019-2023")));
        assertThat(log("action=DATALAB_CREATE&limit=1").get(0))
                .containsEntry("actor", "mia")
                .containsEntry("outcome", "DONE");
    }

    @Test
    void refusesASecondDatalabWithTheSameCode() {
        openDatalab("VTF");

        assertThat(problem(create(draft("VTF")), 409)).isEqualTo("datalab-exists");
    }

    @Test
    void refusesADraftThatBreaksRulesAndNamesAllOfThem() {
        Map<String, Object> draft = new HashMap<>(draft("VTF"));
        draft.put("title", Map.of("nl", "", "en", " "));

        var response = create(draft);

        assertThat(problem(response, 422)).isEqualTo("invalid-request");
        assertThat(response.jsonPath().<String>getList("errors.field")).containsExactly("title.en", "title.nl");
    }

    @Test
    void refusesUnknownRolesAndPartnersThatOccurTwice() {
        Map<String, Object> role = new HashMap<>(draft("VTF"));
        role.put("partners", List.of(Map.of("code", "VTF", "role", "NSA")));

        assertThat(problem(create(role), 422)).isEqualTo("invalid-request");
        assertThat(problem(create(draft("VTF", "VTF")), 422)).isEqualTo("invalid-request");
    }

    @Test
    void tellsThatThereIsNoDatalabOnlyToWhoMayTouchIt() {
        assertThat(problem(as("mia").get(HOME), 404)).isEqualTo("not-found");
        assertThat(problem(as("mia").get("/api/v1/datalabs/other-2020"), 403)).isEqualTo("forbidden");
    }

    private static Response create(Map<String, Object> draft) {
        return as("mia").contentType(ContentType.JSON).body(draft).post("/api/v1/datalabs");
    }
}
