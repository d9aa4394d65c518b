package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import nl.samentel.pseudonymiser.key.AuthenticationKey;

/**
 * Says to the identity provider which client this is: claims signed with the client's key (RFC 7523, in the form of RFC
 * 7515 and RFC 8037). It holds for a minute, for one server and for one use.
 */
final class ClientAssertion {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN_PATH = "/protocol/openid-connect/token";
    private static final int SECONDS = 60;

    private ClientAssertion() {}

    static String of(AuthenticationKey key, String clientId, URI tokenUrl, Instant now) {
        ObjectNode header = JSON.createObjectNode()
                .put("alg", "EdDSA")
                .put("kid", key.loginKey().id())
                .put("typ", "JWT");
        ObjectNode claims = JSON.createObjectNode()
                .put("iss", clientId)
                .put("sub", clientId)
                .put("aud", audience(tokenUrl))
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + SECONDS);
        String signed = encoded(header) + "." + encoded(claims);
        return signed + "." + encoded(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Keycloak takes its issuer as the one audience; of another server only the token address is known here. */
    static String audience(URI tokenUrl) {
        String url = tokenUrl.toString();
        return url.endsWith(TOKEN_PATH) ? url.substring(0, url.length() - TOKEN_PATH.length()) : url;
    }

    private static String encoded(ObjectNode node) {
        return encoded(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
