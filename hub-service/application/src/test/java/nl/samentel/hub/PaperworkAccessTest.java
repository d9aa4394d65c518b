package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Papers.HTML;
import static nl.samentel.hub.testing.Papers.KINDS;
import static nl.samentel.hub.testing.Papers.MARKDOWN;
import static nl.samentel.hub.testing.Papers.html;
import static nl.samentel.hub.testing.Papers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** Who gets which document, in which form, and what a document never does. */
@QuarkusTest
class PaperworkAccessTest extends HubTest {
    @Test
    void offersNoRecordOfPoliceSupplyWhereThereIsNoPolice() {
        openDatalab("VTF", "GEM");

        assertThat(problem(read("mia", HTML, "police-supply", "nl"), 404)).isEqualTo("not-found");
        as("mia").get(HOME + "/documents").then().body("kind", not(hasItem("police-supply")));
    }

    @Test
    void tellsNothingOfAnotherDatalab() {
        openDatalab("VTF", "POL");
        Sender delivery = PaperworkTest.reported();
        String digest = Ceremony.newest().digest().hex();
        elsewhere();

        for (String kind : KINDS) {
            assertThat(html(kind, "nl")).as(kind).doesNotContain("Elders").doesNotContain("only-elsewhere");
            String other = as("mia")
                    .accept(HTML)
                    .get("/api/v1/datalabs/nop-2015-2018/documents/" + kind + "?language=nl")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(other)
                    .as(kind)
                    .contains("Elders")
                    .doesNotContain(delivery.id(), digest, PaperworkTest.RECORDED, "2024-1");
        }
        assertThat(problem(as("mia").get("/api/v1/datalabs/other-2020/documents/breach-pack"), 403))
                .isEqualTo("forbidden");
    }

    /** Starts a datalab of two partners, the police and one whose role is given. */
    private static void draft(String code, Map<String, String> title, String role) {
        as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "code", code,
                        "title", title,
                        "partners", List.of(Map.of("code", "VTF", "role", role), Map.of("code", "POL", "role", "POL"))))
                .post("/api/v1/datalabs")
                .then()
                .statusCode(201);
    }

    private static void elsewhere() {
        draft("nop-2015-2018", Map.of("nl", "Elders", "en", "Elsewhere"), "VTF");
        as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "state", "QUESTIONS_FIXED", "record", Map.of("questions", "M2", "owner", "only-elsewhere")))
                .post("/api/v1/datalabs/nop-2015-2018/gates")
                .then()
                .statusCode(200);
    }

    @Test
    void showsTextsThatAManagerTypedAndRunsNone() {
        draft(Callers.DATALAB, Map.of("nl", "<script>alert(1)</script>", "en", "a | b *c* [d](e) <i>"), "VTF");
        Ceremony.gate(
                        "QUESTIONS_FIXED",
                        Map.of("questions", "M1", "owner", "\"><b><img src=x onerror=alert(1)>\n# head | cell"))
                .then()
                .statusCode(200);

        for (String kind : KINDS) {
            assertThat(html(kind, "nl"))
                    .as(kind)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script", "<img", "<b>");
            String raw = read("mia", MARKDOWN, kind, "en").asString();
            assertThat(raw)
                    .as(kind)
                    .contains("a \\| b \\*c\\* \\[d\\](e) &lt;i&gt;")
                    .doesNotContain("<i", "<img", "<b>");
        }
        assertThat(html("processing-register", "nl")).contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(read("mia", MARKDOWN, "processing-register", "nl").asString())
                .contains(" \\# head \\| cell");
    }

    @Test
    void givesPagesThatLoadNothingAndSayTheirLanguage() {
        openDatalab("VTF", "POL");

        for (String kind : KINDS) {
            String page = read("aart", HTML, kind, "en")
                    .then()
                    .statusCode(200)
                    .contentType(HTML)
                    .header("Content-Language", equalTo("en"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .extract()
                    .asString();
            assertThat(page)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"en\">", "@media print")
                    .doesNotContain("<script", "src=", "href=", "url(", "@import");
        }
    }

    @Test
    void areRefusedToAnalystsConnectorsAndOtherStewards() {
        openDatalab("VTF", "POL");

        assertThat(problem(as("anna").get(HOME + "/documents"), 403)).isEqualTo("forbidden");
        for (String kind : KINDS) {
            assertThat(problem(read("anna", HTML, kind, "nl"), 403)).isEqualTo("forbidden");
            assertThat(problem(read("sofie", HTML, kind, "nl"), 403)).isEqualTo("forbidden");
            assertThat(problem(asConnector("pol").get(HOME + "/documents/" + kind), 403))
                    .isEqualTo("forbidden");
        }
        as("sofie").get(HOME + "/documents").then().statusCode(200).body("kind", equalTo(List.of()));
        assertThat(log("action=DOCUMENT_READ&outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "forbidden");
    }

    @Test
    void giveAStewardTheRecordOfTheOwnPoliceSupplyOnly() {
        draft(Callers.DATALAB, Map.of("nl", "Proef", "en", "Trial"), "POL");
        Ceremony.permit("POL", "2020-01-01", "2030-01-01").then().statusCode(201);

        as("sofie").get(HOME + "/documents").then().body("kind", equalTo(List.of("police-supply")));
        read("sofie", HTML, "police-supply", "nl").then().statusCode(200).body(containsString("<td>VTF</td>"));
        assertThat(read("sofie", HTML, "police-supply", "nl").asString()).doesNotContain("<td>POL</td>", "2024-1");
        assertThat(html("police-supply", "nl")).contains("<td>VTF</td>", "<td>POL</td>", "2024-1");
    }

    @Test
    void areWrittenToTheLogEachTimeTheyAreRead() {
        openDatalab("VTF", "POL");

        read("aart", HTML, "breach-pack", "en").then().statusCode(200);

        assertThat(log("action=DOCUMENT_READ&limit=1").get(0))
                .containsEntry("actor", "aart")
                .containsEntry("outcome", "DONE")
                .containsEntry("objectId", "breach-pack")
                .containsEntry("datalab", Callers.DATALAB)
                .containsEntry("details", Map.of("language", "en"));
    }

    @Test
    void refusesDocumentsLanguagesAndFormsThatDoNotExist() {
        openDatalab("VTF", "POL");

        assertThat(problem(read("mia", HTML, "love-letter", "nl"), 404)).isEqualTo("not-found");
        assertThat(problem(read("mia", HTML, "breach-pack", "fy"), 422)).isEqualTo("invalid-request");
        assertThat(problem(read("mia", "application/pdf", "breach-pack", "nl"), 406))
                .isEqualTo("not-acceptable");
    }
}
