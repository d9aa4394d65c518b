package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the auditor sees: who did what, and what was refused. */
final class AuditText {
    private AuditText() {}

    static List<String> of(JsonNode page) {
        var lines = new ArrayList<String>();
        for (var entry : page.path("entries")) {
            lines.add((Screen.pad(time(entry), 9)
                            + Screen.pad(word(entry, "actor"), 20)
                            + Screen.pad(word(entry, "action"), 20)
                            + word(entry, "outcome")
                            + reason(entry))
                    .stripTrailing());
        }
        return lines;
    }

    private static String time(JsonNode entry) {
        var at = word(entry, "at");
        return at.length() > 19 ? at.substring(11, 19) : at;
    }

    private static String reason(JsonNode entry) {
        var code = word(entry, "reason");
        return code.isEmpty() ? "" : " " + code;
    }

    private static String word(JsonNode entry, String field) {
        return entry.path(field).asText("");
    }
}
