package nl.samentel.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * A connector of the tests that is in the realm from the start, with a key that follows from its name. It logs in as real
 * ones do, with an assertion under that key (RFC 7523).
 *
 * @param clientId its client
 * @param partner whose it is
 * @param datalab where it may deliver
 * @param seconds how long its tokens live
 */
public record TestConnector(String clientId, String partner, String datalab, int seconds) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    static TestConnector of(String partner) {
        return new TestConnector("connector-" + partner.toLowerCase(Locale.ROOT), partner, "nop-2019-2023", 300);
    }

    /**
     * Gives the form with which a client logs in, for one use.
     *
     * @param clientId its client
     * @param issuer address of the realm
     * @return the fields
     */
    public static Map<String, String> login(String clientId, URI issuer) {
        return login(assertion(clientId, clientId, issuer.toString()));
    }

    /**
     * Gives the form with which a client logs in under an assertion of the caller's choice.
     *
     * @param assertion signed claims
     * @return the fields
     */
    public static Map<String, String> login(String assertion) {
        return Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", ASSERTION_TYPE,
                "client_assertion", assertion);
    }

    /**
     * Signs an assertion.
     *
     * @param signer whose key signs
     * @param clientId for whom it is
     * @param audience to whom it is shown
     * @return the assertion
     */
    public static String assertion(String signer, String clientId, String audience) {
        var claims = new JwtClaims();
        claims.setIssuer(clientId);
        claims.setSubject(clientId);
        claims.setAudience(audience);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(keyId(signer));
        signature.setPayload(claims.toJson());
        try {
            signature.setKey(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, digest(signer))));
            return signature.getCompactSerialization();
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException("an assertion cannot be signed", e);
        }
    }

    /**
     * Gives the public half of a key that follows from a name.
     *
     * @param name the name
     * @return 32 bytes in base64url
     */
    public static String publicKey(String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new Ed25519PrivateKeyParameters(digest(name), 0)
                        .generatePublicKey()
                        .getEncoded());
    }

    private static byte[] digest(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the client as the realm file has it. */
    ObjectNode client() {
        var client = JSON.createObjectNode()
                .put("clientId", clientId)
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-jwt")
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", false);
        client.putObject("attributes")
                .put("use.jwks.string", "true")
                .put("jwks.string", keys())
                .put("token.endpoint.auth.signing.alg", "EdDSA")
                .put("access.token.lifespan", String.valueOf(seconds));
        client.putArray("defaultClientScopes").add("basic").add("roles");
        client.putArray("optionalClientScopes");
        var mappers = client.putArray("protocolMappers");
        mapper(mappers, "audience", "oidc-audience-mapper", Map.of("included.client.audience", "samentel-hub"));
        mapper(mappers, "role", "oidc-hardcoded-role-mapper", Map.of("role", "connector"));
        claim(mappers, "partner", partner, "String");
        claim(mappers, "datalabs", "[\"" + datalab + "\"]", "JSON");
        return client;
    }

    private String keys() {
        return "{\"keys\":[{" + members(clientId) + ",\"use\":\"sig\",\"alg\":\"EdDSA\",\"kid\":\"" + keyId(clientId)
                + "\"}]}";
    }

    /** The id of a key is its thumbprint (RFC 7638). */
    private static String keyId(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("{" + members(name) + "}"));
    }

    private static String members(String name) {
        return "\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + publicKey(name) + "\"";
    }

    private static void claim(ArrayNode mappers, String name, String value, String type) {
        mapper(
                mappers,
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", name, "claim.value", value, "jsonType.label", type));
    }

    private static void mapper(ArrayNode mappers, String name, String kind, Map<String, String> settings) {
        var config = mappers.addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config");
        settings.forEach(config::put);
        config.put("access.token.claim", "true").put("id.token.claim", "false");
    }
}
