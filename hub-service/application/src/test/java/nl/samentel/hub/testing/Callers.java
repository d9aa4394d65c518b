package nl.samentel.hub.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Speaks to the hub as the people and connectors of the demo. */
public final class Callers {
    /** The datalab that every token of the demo names. */
    public static final String DATALAB = "nop-2019-2023";

    /** Address of the datalab. */
    public static final String HOME = "/api/v1/datalabs/" + DATALAB;

    private Callers() {}

    /** Speaks as a person. */
    public static RequestSpecification as(String person) {
        return with(Tokens.person(person));
    }

    /** Speaks as a connector, such as {@code vtf}. */
    public static RequestSpecification asConnector(String partner) {
        return with(Tokens.connector("connector-" + partner));
    }

    /** Speaks with a token. */
    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    /** Opens the datalab with some partners (code and role are the same) and questions M1 and M3. */
    public static Ceremony openDatalab(String... partners) {
        return Ceremony.draft(partners).join().toAdvice().toCollecting();
    }

    /** Returns a draft. */
    public static Map<String, Object> draft(String... partners) {
        return Map.of(
                "code", DATALAB,
                "title", Map.of("nl", "Proef", "en", "Trial"),
                "partners",
                        List.of(partners).stream()
                                .map(p -> Map.of("code", p, "role", p))
                                .toList());
    }

    /** Returns the newest entries of the log that match. */
    public static List<Map<String, Object>> log(String filter) {
        return JsonPath.from(as("aart")
                        .get("/api/v1/audit/entries?" + filter)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getList("entries");
    }

    /** Returns the answer's text without its trace id, whose random digits may happen to be any number. */
    public static String told(Response response) {
        return response.asString().replace(response.jsonPath().getString("traceId"), "");
    }

    /** Returns the code of a problem after checking that it is one. */
    public static String problem(Response response, int status) {
        response.then().statusCode(status).contentType("application/problem+json");
        JsonPath body = response.jsonPath();
        if (body.getInt("status") != status
                || !body.getString("type").equals("urn:samentel:problem:" + body.getString("code"))
                || body.getString("title").isBlank()
                || body.getString("detail").isBlank()
                || body.getString("hint").isBlank()) {
            throw new AssertionError("Not a complete problem.");
        }
        return body.getString("code");
    }
}
