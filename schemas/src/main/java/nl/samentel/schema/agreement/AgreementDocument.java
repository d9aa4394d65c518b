package nl.samentel.schema.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentTypes;
import nl.samentel.schema.signature.SigningInput;

/** An agreement as the canonical bytes that are signed. */
public final class AgreementDocument {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(DocumentTypes.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Agreement agreement;
    private final byte[] bytes;
    private final Digest digest;

    private AgreementDocument(Agreement agreement, byte[] bytes) {
        this.agreement = agreement;
        this.bytes = bytes;
        this.digest = Digest.of(bytes);
    }

    /** Writes an agreement. */
    public static AgreementDocument of(Agreement agreement) {
        return new AgreementDocument(agreement, CanonicalJson.encode(JSON.valueToTree(agreement)));
    }

    /**
     * Reads an agreement.
     *
     * @throws DocumentException if the bytes are not canonical, hold a field too many or too few, or break a rule
     */
    public static AgreementDocument read(byte[] bytes) throws DocumentException {
        try {
            return new AgreementDocument(JSON.treeToValue(CanonicalJson.decode(bytes), Agreement.class), bytes.clone());
        } catch (JsonMappingException e) {
            throw new DocumentException(reason(e));
        } catch (JsonProcessingException e) {
            throw new DocumentException("The agreement cannot be read.");
        }
    }

    /** Names the place and our own rule; the text of the parser may repeat a value. */
    private static String reason(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null) {
            return "In the agreement, " + rule.getMessage();
        }
        String place = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return "The agreement has a field that is missing, unknown or of another kind"
                + (place.isEmpty() ? "." : ": " + place + ".");
    }

    /** Returns what it says. */
    public Agreement agreement() {
        return agreement;
    }

    /** Returns a copy of the canonical bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns their SHA-256. */
    public Digest digest() {
        return digest;
    }

    /** Returns what a partner signs. */
    public SigningInput signingInput() {
        return new SigningInput(Agreement.SIGNATURE_PURPOSE, digest);
    }

    /** Returns what a partner signs to revoke it. */
    public SigningInput revocationInput() {
        return new SigningInput(Agreement.REVOCATION_PURPOSE, digest);
    }
}
