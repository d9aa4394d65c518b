package nl.samentel.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Lays the demo's people and spare clients over the production realm, so that both share one definition. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** Returns the realm of the demo and the tests as a Keycloak import file. */
    static String demo() {
        try {
            var realm = (ObjectNode) JSON.readTree(Resource.text("samentel-realm.json"));
            lay(realm, (ObjectNode) JSON.readTree(Resource.text("demo-overlay.json")));
            return JSON.writeValueAsString(realm);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the realm files are not JSON", e);
        }
    }

    /** Returns values for the placeholders of the production realm; the secrets are no secrets. */
    static Map<String, String> demoPlaceholders() {
        var values = new LinkedHashMap<String, String>();
        values.put("SAMENTEL_DATALAB", "nop-2019-2023");
        for (var partner : new String[] {"vtf", "pol", "gem", "shg", "jgz04", "ggd", "mw", "edu"}) {
            values.put(
                    "SAMENTEL_SECRET_CONNECTOR_" + partner.toUpperCase(Locale.ROOT),
                    "connector-" + partner + "-demo-secret");
        }
        return values;
    }

    private static void lay(ObjectNode realm, ObjectNode overlay) {
        overlay.properties().forEach(field -> {
            if (field.getValue() instanceof ArrayNode additions) {
                additions.forEach(addition -> layEntry(realm.withArray(field.getKey()), addition));
            } else if (!field.getKey().startsWith("_")) {
                realm.set(field.getKey(), field.getValue());
            }
        });
    }

    private static void layEntry(ArrayNode list, JsonNode addition) {
        for (var present : list) {
            if (addition.has("clientId") && addition.path("clientId").equals(present.path("clientId"))) {
                ((ObjectNode) present).setAll((ObjectNode) addition);
                return;
            }
        }
        list.add(addition);
    }
}
