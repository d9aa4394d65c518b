package nl.samentel.hub.testing;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A question of a datalab's own: first reports, and whether a labour migrant is among the subjects. */
public final class OwnQuestion {
    /** Its id. */
    public static final String ID = "X1";

    private OwnQuestion() {}

    /** Returns the first version. */
    public static String text() {
        return text("1", "LABOUR_MIGRANT");
    }

    /** Returns a version that looks for a target group. */
    public static String text(String version, String group) {
        return text(ID, version, group, "\"share\": [\"migrant\"]");
    }

    /** Returns a definition with a rate. */
    public static String text(String id, String version, String group, String rate) {
        return """
                {
                  "format": "samentel-question-1", "id": "%s", "version": "%s",
                  "title": {"nl": "Eigen vraag", "en": "Own question"},
                  "says": {"nl": "Hoeveel eerste meldingen.", "en": "How many first reports."},
                  "cannotSay": {"nl": "Waarom.", "en": "Why."},
                  "unit": {"nl": "melding", "en": "report"},
                  "base": {
                    "each": "RECORD",
                    "from": [{"event": "VT_REPORT", "where": {"field": "report_type_native", "in": ["FIRST"]}}],
                    "first": "2022-01-01",
                    "until": "2023-01-01"
                  },
                  "links": [{
                    "name": "migrant", "by": "PERSON", "span": "ACTIVE", "from": "-365d", "until": "1d",
                    "to": [{"event": "GROUP_FLAG", "where": {"field": "target_group", "in": ["%s"]}}]
                  }],
                  "dimensions": [
                    {"id": "quarter", "label": {"nl": "kwartaal", "en": "quarter"}, "time": "QUARTER"},
                    {"id": "migrant", "label": {"nl": "arbeidsmigrant", "en": "labour migrant"}, "linked": "migrant"}
                  ],
                  "rate": {%s}
                }
                """.formatted(id, version, group, rate);
    }

    /** Asks the hub to check a definition. */
    public static Response check(String person, String text) {
        return as(person).contentType(ContentType.JSON).body(text).post(HOME + "/definitions/check");
    }

    /** Registers a definition as the manager. */
    public static Response register(String id, String text) {
        return as("mia").contentType(ContentType.JSON).body(text).put(HOME + "/definitions/" + id);
    }
}
