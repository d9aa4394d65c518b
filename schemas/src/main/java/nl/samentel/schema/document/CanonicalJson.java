package nl.samentel.schema.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Utf8;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Writes and reads JSON in the canonical form of RFC 8785. Documents of the datalab hold objects, lists, texts, booleans
 * and whole numbers only: nothing whose form could be disputed.
 */
public final class CanonicalJson {
    /** Longest document, in bytes. */
    public static final int LONGEST = 1 << 20;

    /** Largest whole number that every reader of JSON holds exactly. */
    private static final long LARGEST = (1L << 53) - 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * Writes a document.
     *
     * @throws IllegalArgumentException if it holds a null, a fraction, a number beyond 2^53 - 1, or half a character (an
     *     unpaired surrogate); or if it is no object or list
     */
    public static byte[] encode(JsonNode document) {
        requireExact(document, IllegalArgumentException::new);
        return canonical(document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a document.
     *
     * @throws DocumentException if it is no JSON, longer than {@link #LONGEST}, not in canonical form, or holds what
     *     {@link #encode} refuses
     */
    public static JsonNode decode(byte[] bytes) throws DocumentException {
        if (bytes.length > LONGEST) {
            throw new DocumentException("The document is longer than " + LONGEST + " bytes.");
        }
        JsonNode document = parse(bytes);
        requireExact(document, DocumentException::new);
        if (!document.isContainerNode()) {
            throw new DocumentException("The document is no object or list.");
        }
        if (!MessageDigest.isEqual(bytes, canonical(bytes))) {
            throw new DocumentException("The document is not in the canonical form of RFC 8785.");
        }
        return document;
    }

    private static JsonNode parse(byte[] bytes) throws DocumentException {
        try {
            return JSON.readTree(Utf8.decode(bytes));
        } catch (FormatException e) {
            throw new DocumentException("The document is no UTF-8.");
        } catch (StreamConstraintsException e) {
            throw new DocumentException("The document is nested too deep, or a name or number in it is too long.");
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new DocumentException("The document is no JSON, or names a field twice"
                    + (place == null
                            ? "."
                            : ", at line " + place.getLineNr() + ", column " + place.getColumnNr() + "."));
        }
    }

    static byte[] canonical(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("This JSON has no canonical form.", e);
        }
    }

    private static <E extends Exception> void requireExact(JsonNode node, Function<String, E> failure) throws E {
        boolean exact = node.isContainerNode()
                || node.isTextual() && isUnicode(node.textValue())
                || node.isBoolean()
                || node.isIntegralNumber() && node.canConvertToLong() && isExact(node.longValue());
        if (!exact) {
            throw failure.apply("The document holds something else than objects, lists, texts, booleans and whole"
                    + " numbers up to 2^53 - 1.");
        }
        for (JsonNode child : node) {
            requireExact(child, failure);
        }
    }

    private static boolean isExact(long number) {
        return number >= -LARGEST && number <= LARGEST;
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
