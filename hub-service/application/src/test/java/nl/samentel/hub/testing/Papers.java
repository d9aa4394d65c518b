package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/** Gets the officers' documents of the datalab. */
public final class Papers {
    /** Form for browsers. */
    public static final String HTML = "text/html";
    /** Form for word processors. */
    public static final String MARKDOWN = "text/markdown";
    /** Names of all documents, in order. */
    public static final List<String> KINDS = List.of(
            "processing-register",
            "dpia-annex",
            "algorithm-register",
            "police-supply",
            "destruction-statement",
            "breach-pack");

    private Papers() {}

    /** Asks for a document. */
    public static Response read(String person, String form, String kind, String language) {
        return as(person).accept(form).get(HOME + "/documents/" + kind + "?language=" + language);
    }

    /** Returns a document as the manager reads it in a browser. */
    public static String html(String kind, String language) {
        return read("mia", HTML, kind, language)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Returns a document as Markdown, without the backslashes that keep a value from being read as Markdown. */
    public static String markdown(String kind, String language) {
        return read("mia", MARKDOWN, kind, language)
                .then()
                .statusCode(200)
                .contentType(MARKDOWN)
                .extract()
                .asString()
                .replace("\\", "");
    }

    /** Returns a document in both languages and both forms. */
    public static List<String> everyForm(String kind) {
        List<String> forms = new ArrayList<>();
        for (String language : List.of("nl", "en")) {
            forms.add(html(kind, language));
            forms.add(markdown(kind, language));
        }
        return forms;
    }
}
