package nl.samentel.connector.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;

/**
 * A line of a selection: an entry, where it is said to stand, and what shows it.
 *
 * @param entry bytes of the entry
 * @param index place in the log
 * @param origin of the log
 * @param parts openings of personal parts, by name
 * @param proof hashes from the entry to the root
 */
record SelectionLine(byte[] entry, long index, String origin, Map<String, Opening> parts, List<Hash> proof) {
    private static final Set<String> FIELDS = Set.of("entry", "index", "origin", "parts", "proof");
    private static final int LONGEST_PROOF = 63;

    /**
     * Reads a line.
     *
     * @throws FormatException if it is none
     */
    static SelectionLine parse(byte[] bytes) throws FormatException {
        try {
            JsonNode line = CanonicalJson.decode(bytes);
            Set<String> names = new TreeSet<>();
            line.fieldNames().forEachRemaining(names::add);
            boolean shaped = FIELDS.containsAll(names)
                    && line.path("entry").isTextual()
                    && line.path("index").isIntegralNumber()
                    && line.path("origin").isTextual()
                    && line.path("proof").isArray()
                    && line.path("proof").size() <= LONGEST_PROOF
                    && (line.path("parts").isObject() || !line.has("parts"));
            if (!shaped) {
                throw new FormatException("A line of a selection has entry, index, origin, proof and parts.");
            }
            return new SelectionLine(
                    line.path("entry").textValue().getBytes(StandardCharsets.UTF_8),
                    line.path("index").longValue(),
                    line.path("origin").textValue(),
                    parts(line.path("parts")),
                    proof(line.path("proof")));
        } catch (DocumentException | IllegalArgumentException e) {
            throw new FormatException("The line is not canonical JSON, or a part has no salt.");
        }
    }

    private static Map<String, Opening> parts(JsonNode parts) throws FormatException {
        Map<String, Opening> openings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            JsonNode opening = part.getValue();
            boolean shaped = opening.size() == 2
                    && opening.path("salt").isTextual()
                    && opening.path("value").isTextual();
            if (!shaped) {
                throw new FormatException("A part has a salt and a value.");
            }
            String salt = opening.path("salt").textValue();
            openings.put(
                    part.getKey(),
                    new Opening(part.getKey(), salt, opening.path("value").textValue()));
        }
        return openings;
    }

    private static List<Hash> proof(JsonNode hashes) throws FormatException {
        List<Hash> proof = new ArrayList<>();
        for (JsonNode hash : hashes) {
            proof.add(Hash.ofBase64(hash.isTextual() ? hash.textValue() : ""));
        }
        return proof;
    }
}
