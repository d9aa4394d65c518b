package nl.samentel.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** Lays people and connectors of the demo and the tests over the production realm, so that all share one definition. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    /** Returns the realm of the demo as a Keycloak import file; it has people and no connectors. */
    static String demo() {
        return text(people());
    }

    /**
     * Returns the realm of the tests: that of the demo, more people, connectors that are there from the start, and the
     * template of a partner's own provider filled in.
     */
    static String tests(URI issuer) {
        var realm = people();
        PartnerProvider.use(realm.withArray("identityProviders"), issuer);
        lay(realm, read("test-overlay.json"));
        connectors().forEach(connector -> realm.withArray("clients").add(connector.client()));
        return text(realm);
    }

    private static Stream<TestConnector> connectors() {
        return Stream.concat(
                Stream.of("VTF", "POL", "GEM", "SHG", "JGZ04", "GGD", "MW", "EDU")
                        .map(TestConnector::of),
                Stream.of(
                        new TestConnector("connector-other", "VTF", "other-2020", 300),
                        new TestConnector("connector-short", "VTF", "nop-2019-2023", 2)));
    }

    private static ObjectNode people() {
        var realm = read("samentel-realm.json");
        lay(realm, read("demo-overlay.json"));
        return realm;
    }

    private static ObjectNode read(String name) {
        try {
            return (ObjectNode) JSON.readTree(Resource.text(name));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the realm files are not JSON", e);
        }
    }

    private static String text(ObjectNode realm) {
        try {
            return JSON.writeValueAsString(realm);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the realm cannot be written", e);
        }
    }

    /** Returns values for the placeholders of the production realm; the secret is no secret. */
    static Map<String, String> demoPlaceholders() {
        return Map.of(
                "SAMENTEL_SECRET_ADMISSIONS",
                KeycloakServer.ADMISSIONS_SECRET,
                "SAMENTEL_SECRET_DESK",
                KeycloakServer.DESK_SECRET,
                "SAMENTEL_HUB_ADDRESS",
                "http://127.0.0.1");
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
