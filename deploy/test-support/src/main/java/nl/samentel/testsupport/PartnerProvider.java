package nl.samentel.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** A second realm on the same server that plays the identity provider of a partner, and the broker's settings for it. */
public final class PartnerProvider {
    /** What the broker calls it: the name of the template in the production realm. */
    public static final String ALIAS = "partner-example";

    /** Somebody who works there and has no account at the hub. */
    public static final String PERSON = "petra";

    /** That person's password there. */
    public static final String PASSWORD = "petra-at-home";

    static final String REALM = "partner";

    private static final ObjectMapper JSON = new ObjectMapper();

    private PartnerProvider() {}

    /** Returns the realm as a Keycloak import file; it knows the broker by the keys that the broker publishes. */
    static String realm(URI broker) {
        var realm = JSON.createObjectNode().put("realm", REALM).put("enabled", true);
        var client = realm.putArray("clients")
                .addObject()
                .put("clientId", "samentel")
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-jwt")
                .put("standardFlowEnabled", true)
                .put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(broker + "/broker/" + ALIAS + "/endpoint");
        client.putObject("attributes")
                .put("use.jwks.url", "true")
                .put("jwks.url", broker + "/protocol/openid-connect/certs")
                .put("pkce.code.challenge.method", "S256");
        var person = realm.putArray("users")
                .addObject()
                .put("username", PERSON)
                .put("enabled", true)
                .put("emailVerified", true)
                .put("firstName", "Petra")
                .put("lastName", "Partner")
                .put("email", PERSON + "@partner.example");
        person.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", PASSWORD)
                .put("temporary", false);
        return realm.toString();
    }

    /** Fills the template in as an operator would: addresses, and that it is in use. */
    static void use(ArrayNode providers, URI broker) {
        var issuer = broker.resolve("/realms/" + REALM);
        for (var provider : providers) {
            if (provider.path("alias").asText().equals(ALIAS)) {
                ((ObjectNode) provider).put("enabled", true);
                ((ObjectNode) provider.get("config"))
                        .put("issuer", issuer.toString())
                        .put("authorizationUrl", issuer + "/protocol/openid-connect/auth")
                        .put("tokenUrl", issuer + "/protocol/openid-connect/token")
                        .put("jwksUrl", issuer + "/protocol/openid-connect/certs");
            }
        }
    }
}
