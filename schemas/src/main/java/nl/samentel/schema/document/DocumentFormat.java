package nl.samentel.schema.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;

/**
 * Writes and reads one kind of document as canonical JSON. Guarantees that what is read has every field, no other, and
 * keeps the rules of its record; a refusal names the place and the rule, never a value.
 *
 * @param <T> record that the document holds
 */
public final class DocumentFormat<T> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(DocumentTypes.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Class<T> type;
    private final String name;

    private DocumentFormat(Class<T> type, String name) {
        this.type = type;
        this.name = name;
    }

    /** Returns the format of a record, which messages call by a name such as {@code agreement}. */
    public static <T> DocumentFormat<T> of(Class<T> type, String name) {
        return new DocumentFormat<>(type, name);
    }

    /** Writes a document. */
    public byte[] write(T content) {
        return CanonicalJson.encode(JSON.valueToTree(content));
    }

    /**
     * Reads a document.
     *
     * @throws DocumentException if the bytes are not canonical, hold a field too many or too few, or break a rule
     */
    public T read(byte[] bytes) throws DocumentException {
        try {
            return JSON.treeToValue(CanonicalJson.decode(bytes), type);
        } catch (JsonMappingException e) {
            throw new DocumentException(reason(e));
        } catch (JsonProcessingException e) {
            throw new DocumentException("The " + name + " cannot be read.");
        }
    }

    /** Names the place and our own rule; the text of the parser may repeat a value. */
    private String reason(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null) {
            return "In the " + name + ", " + rule.getMessage();
        }
        String place = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return "The " + name + " has a field that is missing, unknown or of another kind"
                + (place.isEmpty() ? "." : ": " + place + ".");
    }
}
