package nl.samentel.hub.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.admission.ConnectorClient;
import nl.samentel.schema.admission.LoginKey;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * How the client of a connector looks in Keycloak: it logs in with signed assertions alone (RFC 7523), and its tokens name
 * one role, one partner and the datalabs that admitted it, whatever it asks for.
 */
final class ClientShape {
    private ClientShape() {}

    static ClientRepresentation of(ConnectorClient wanted, ClientRepresentation client) {
        client.setClientId(ConnectorClient.id(wanted.partner()));
        client.setName("Connector of " + wanted.partner().code());
        client.setDescription("Made by the hub at an admission; changes made here are lost at the next one.");
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setBearerOnly(false);
        client.setClientAuthenticatorType("client-jwt");
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(true);
        client.setFullScopeAllowed(false);
        client.setAttributes(Map.of(
                "use.jwks.string", "true",
                "jwks.string", keys(wanted.keys()),
                "token.endpoint.auth.signing.alg", "EdDSA"));
        client.setDefaultClientScopes(List.of("basic", "roles"));
        client.setOptionalClientScopes(List.of());
        client.setProtocolMappers(mappers(wanted));
        return client;
    }

    private static List<ProtocolMapperRepresentation> mappers(ConnectorClient wanted) {
        String datalabs =
                wanted.datalabs().stream().map(d -> '"' + d.code() + '"').collect(Collectors.joining(",", "[", "]"));
        return List.of(
                mapper("audience", "oidc-audience-mapper", Map.of("included.client.audience", "samentel-hub")),
                mapper("role", "oidc-hardcoded-role-mapper", Map.of("role", Role.CONNECTOR_NAME)),
                claim("partner", wanted.partner().code(), "String"),
                claim("datalabs", datalabs, "JSON"));
    }

    /** Codes and keys hold nothing that JSON would have to escape. */
    private static String keys(List<LoginKey> keys) {
        return keys.stream()
                .map(k -> "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\",\"alg\":\"EdDSA\",\"kid\":\"" + k.id()
                        + "\",\"x\":\"" + k.x() + "\"}")
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static ProtocolMapperRepresentation claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        name,
                        "claim.value",
                        value,
                        "jsonType.label",
                        type,
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "false",
                        "userinfo.token.claim",
                        "false"));
    }

    private static ProtocolMapperRepresentation mapper(String name, String kind, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(kind);
        mapper.setConfig(new HashMap<>(config));
        if (kind.equals("oidc-audience-mapper")) {
            mapper.getConfig().put("access.token.claim", "true");
            mapper.getConfig().put("id.token.claim", "false");
        }
        return mapper;
    }
}
