package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Callers.with;
import static nl.samentel.hub.testing.OwnQuestion.check;
import static nl.samentel.hub.testing.OwnQuestion.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What somebody needs to know before writing a question: the names and codes that there are, and the schema. */
@QuarkusTest
class DefinitionLanguageTest extends HubTest {
    private static void draft() {
        Ceremony.draft("VTF", "GEM").join();
    }

    @Test
    void tellsEverybodyOfTheDatalabWhatADefinitionMayNameAndLogsIt() {
        draft();
        for (Response events : List.of(
                as("anna").get(HOME + "/definitions/events"),
                as("mia").get(HOME + "/definitions/events"),
                asConnector("vtf").get(HOME + "/definitions/events"))) {
            events.then()
                    .statusCode(200)
                    .body("events.find { it.event == 'GROUP_FLAG' }.roles", contains("GEM"))
                    .body("events.find { it.event == 'GROUP_FLAG' }.fields", hasItems("target_group", "sex"))
                    .body("events.find { it.event == 'GROUP_FLAG' }.lasts", equalTo(true))
                    .body("events.find { it.event == 'GROUP_FLAG' }.ofCase", equalTo(false))
                    .body("events.find { it.event == 'VT_INVOLVEMENT' }.counted", equalTo(false))
                    .body("fields.find { it.field == 'sex' }.codes.code", contains("F", "M", "U"))
                    .body("areas.pc4", hasItem("8308"));
        }
        Response read = as("anna").get(HOME + "/definitions/events");
        assertThat(read.asString()).doesNotContain("TRAFFICKING", "STRICT_CHRISTIAN");
        assertThat(log("action=DEFINITION_READ&limit=1").get(0))
                .containsEntry("actor", "anna")
                .hasEntrySatisfying("details", d -> assertThat(d).asString().contains("language=events"));
        assertThat(problem(with(Tokens.connector("connector-other")).get(HOME + "/definitions/events"), 403))
                .isEqualTo("forbidden");
    }

    /** What the address lists is what the hub takes: nothing of it is a fault, and what is not in it is one. */
    @Test
    void takesEachFieldAndCodeThatItListsAndNoOther() {
        draft();
        var listed = as("anna").get(HOME + "/definitions/events").jsonPath();
        List<String> events = listed.getList("events.findAll { it.counted }.event");
        assertThat(events).hasSize(19);
        for (String name : events) {
            List<String> fields = listed.getList("events.find { it.event == '" + name + "' }.fields");
            for (String field :
                    fields.stream().filter(f -> !f.equals("partner")).toList()) {
                List<String> codes = listed.getList("fields.find { it.field == '" + field + "' }.codes.code");
                check("anna", condition(name, field, codes.get(0))).then().statusCode(200);
                assertThat(check("anna", condition(name, field, "SECRET"))
                                .then()
                                .statusCode(400)
                                .extract()
                                .<String>path("faults[0].rule"))
                        .endsWith(": " + String.join(", ", codes));
            }
            assertThat(check("anna", condition(name, "secret", "YES"))
                            .then()
                            .statusCode(400)
                            .extract()
                            .<String>path("faults[0].rule"))
                    .endsWith(": " + String.join(", ", fields));
        }
    }

    private static String condition(String event, String field, String code) {
        return text().replace(
                        "{\"event\": \"GROUP_FLAG\", \"where\": {\"field\": \"target_group\", \"in\": [\"LABOUR_MIGRANT\"]}}",
                        "{\"event\": \"%s\", \"where\": {\"field\": \"%s\", \"in\": [\"%s\"]}}"
                                .formatted(event, field, code))
                .replace("\"span\": \"ACTIVE\", ", "");
    }

    @Test
    void givesTheSchemaByWhichADefinitionCanBeCheckedElsewhere() throws IOException {
        draft();
        Response read = as("anna").get(HOME + "/definitions/schema");

        read.then().statusCode(200).contentType(ContentType.JSON);
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read.asString());
        ObjectMapper json = new ObjectMapper();
        assertThat(schema.validate(json.readTree(text()))).isEmpty();
        assertThat(schema.validate(json.readTree(text().replace("\"by\"", "\"bye\""))))
                .isNotEmpty();
        assertThat(log("action=DEFINITION_READ&limit=1").get(0).get("details"))
                .asString()
                .contains("language=schema");
    }
}
