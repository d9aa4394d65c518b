package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that was done with this partner's data, as the hub's log has it.
 *
 * @param at when
 * @param action what was done
 * @param outcome whether it was done, refused or failed
 * @param actor who did it
 * @param question what was asked, if it was a question
 * @param purpose what for, as whoever asked said it
 */
public record Use(String at, String action, String outcome, String actor, String question, String purpose) {
    static Use of(JsonNode node) {
        return new Use(
                text(node, "at"),
                text(node, "action"),
                text(node, "outcome"),
                text(node, "actor"),
                text(node, "question"),
                text(node, "purpose"));
    }

    private static String text(JsonNode node, String field) {
        return HubRefusal.clean(node.path(field).asText(""));
    }
}
