package nl.samentel.hub;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends HubTest {
    @Test
    void givesAnExampleAtEveryOperation() throws IOException {
        String document =
                given().accept("application/json").get("/q/openapi?format=json").asString();
        List<String> without = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        for (JsonNode path : new ObjectMapper().readTree(document).get("paths")) {
            for (JsonNode operation : path) {
                operations.add(operation.path("operationId").asText());
                if (operation.has("requestBody")) {
                    collectWithout(operation.at("/requestBody/content"), operation, without);
                }
                operation.get("responses").fields().forEachRemaining(response -> {
                    if (response.getKey().startsWith("2") || response.getKey().equals("default")) {
                        collectWithout(response.getValue().path("content"), operation, without);
                    }
                });
            }
        }

        assertThat(operations).contains("putBatch", "count", "readAuditEntries", "freezeDatalab");
        assertThat(without).isEmpty();
        assertThat(document)
                .contains("application/problem+json")
                .contains("application/json-stat+json")
                .contains("text/csv");
    }

    private static void collectWithout(JsonNode content, JsonNode operation, List<String> without) {
        content.forEach(media -> {
            if (!media.has("example") && !media.has("examples")) {
                without.add(operation.path("operationId").asText());
            }
        });
    }

    @Test
    void tellsItsHealthAndRequestsButNothingAboutPeople() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        as("mia").get("/api/v1/datalabs").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(not(containsString("nop-2019-2023")));
    }
}
