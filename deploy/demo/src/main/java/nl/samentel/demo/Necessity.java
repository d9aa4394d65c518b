package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a fictional steering group decides per question, partner and field, starting from the hub's draft. */
final class Necessity {
    private static final String GROUP = "steering group, all eight partners";

    private final HubApi manager;
    private final String path;

    Necessity(HubApi manager, String datalab) {
        this.manager = manager;
        this.path = "/datalabs/" + datalab + "/necessity";
    }

    /** Lets every question proceed with the fields that the draft calls needed, and no others. */
    void proceed(List<String> questions) {
        for (var draft : draft(questions)) {
            var rows = (ArrayNode) draft.path("rows");
            rows.forEach(row -> ((ObjectNode) row)
                    .put(
                            "lessIntrusive",
                            row.path("needed").asBoolean()
                                    ? "public figures and counts per partner cannot be linked"
                                    : "the question does without it"));
            put(draft, "PROCEED", "nothing that intrudes less answers it", rows);
        }
    }

    /** Stops every question, because the fields it needs cannot be had. */
    void refuse(List<String> questions, String reason) {
        for (var draft : draft(questions)) {
            var rows = HubApi.JSON.createArrayNode();
            draft.path("rows").forEach(row -> {
                if (row.path("needed").asBoolean()) {
                    rows.add(((ObjectNode) row)
                            .put("possible", false)
                            .put("necessary", false)
                            .put("lessIntrusive", "none was found"));
                }
            });
            put(draft, "NOT_POSSIBLE", reason, rows);
        }
    }

    private JsonNode draft(List<String> questions) {
        return manager.get(path + "/draft?questions=" + String.join(",", questions));
    }

    private void put(JsonNode draft, String decision, String reason, ArrayNode rows) {
        manager.put(
                path + "/" + draft.path("question").asText(),
                Map.of("decision", decision, "decidedBy", GROUP, "reason", reason, "rows", rows));
    }

    /** Says how many of the fields that were judged are necessary for a question at least, as the hub shows it. */
    String summary() {
        var judged = new HashSet<String>();
        var necessary = new HashSet<String>();
        for (var question : manager.get(path).path("questions")) {
            for (var row : question.path("newest").path("rows")) {
                var field =
                        row.path("partner").asText() + " " + row.path("field").asText();
                judged.add(field);
                if (row.path("necessary").asBoolean()) {
                    necessary.add(field);
                }
            }
        }
        return necessary.size() + " of " + judged.size() + " fields are necessary";
    }
}
