package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the hub says of a datalab. What was agreed is read from the signed agreement, never from here.
 *
 * @param code code
 * @param state where it stands, such as {@code COLLECTING}
 */
public record Datalab(String code, String state) {
    static Datalab of(JsonNode node) {
        return new Datalab(
                node.path("code").asText(""),
                HubRefusal.clean(node.path("state").asText("")));
    }
}
