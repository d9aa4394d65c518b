package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.schema.event.TagType;

/**
 * What the hub says of a datalab; what it did not say is empty.
 *
 * @param code code
 * @param state {@code COLLECTING}, {@code FROZEN} or {@code ANALYSIS}
 * @param purpose purpose
 * @param fingerprint fingerprint of the event schema
 * @param epoch key epoch, 0 when not said
 * @param tagTypes tag types this partner may deliver, empty for all of its role
 */
public record Datalab(
        String code,
        String state,
        Optional<String> purpose,
        Optional<String> fingerprint,
        int epoch,
        Set<TagType> tagTypes) {
    /** Copies the set. */
    public Datalab {
        tagTypes = Set.copyOf(tagTypes);
    }

    static Datalab of(JsonNode node, String partner) {
        Set<TagType> types = new LinkedHashSet<>();
        for (JsonNode entry : node.path("partners")) {
            if (entry.path("code").asText().equals(partner)) {
                entry.path("tagTypes").forEach(type -> known(type.asText()).ifPresent(types::add));
            }
        }
        return new Datalab(
                node.path("code").asText(""),
                HubRefusal.clean(node.path("state").asText("")),
                text(node, "purpose"),
                text(node, "schemaFingerprint"),
                node.path("epoch").asInt(0),
                types);
    }

    private static Optional<TagType> known(String name) {
        return Stream.of(TagType.values())
                .filter(t -> t != TagType.UNKNOWN && t.name().equals(name))
                .findFirst();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(t -> !t.isEmpty());
    }
}
