package nl.samentel.connector.recovery;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.Utf8;

/**
 * Declared recoveries in a file: the list that a hub shows, one of it, or the ending that a witness kept. Nothing of them is
 * verified yet.
 */
public final class RecoveryFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RecoveryFile() {}

    /**
     * Reads a file.
     *
     * @throws FormatException if it is none, or has no recovery in it
     */
    public static List<Declaration> read(byte[] bytes) throws FormatException {
        JsonNode file;
        try {
            file = JSON.readTree(Utf8.decode(bytes));
        } catch (IOException e) {
            throw unreadable();
        }
        JsonNode ending =
                file.path("format").asText("").equals("samentel-log-ending") ? file.path("declaration") : file;
        Iterable<JsonNode> all = file.isArray() ? file : List.of(ending);
        List<Declaration> declarations = new ArrayList<>();
        for (JsonNode one : all) {
            requireShape(one);
            try {
                declarations.add(Declaration.read(RecoveryOffer.of(one)));
            } catch (IllegalArgumentException e) {
                throw unreadable();
            }
        }
        if (declarations.isEmpty()) {
            throw unreadable();
        }
        return declarations;
    }

    private static void requireShape(JsonNode one) throws FormatException {
        boolean shaped = one.path("shard").isTextual()
                && one.path("document").isTextual()
                && one.path("signature").isTextual()
                && one.path("agreed").isArray();
        for (JsonNode agreed : one.path("agreed")) {
            shaped &= agreed.path("partner").isTextual()
                    && agreed.path("signature").isTextual();
        }
        if (!shaped) {
            throw unreadable();
        }
    }

    private static FormatException unreadable() {
        return new FormatException("The file has no declared recovery in it.");
    }

    /** Writes recoveries with the signatures under them, for a verifier. */
    public static byte[] write(List<Declaration> declarations) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        declarations.forEach(declaration -> list.add(declaration.offer().json()));
        return (new String(CanonicalJson.encode(list), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
