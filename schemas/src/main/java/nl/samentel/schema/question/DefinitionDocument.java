package nl.samentel.schema.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;

/** A definition with the canonical bytes that its digest is of, so that it can be kept, sent and compared. */
public final class DefinitionDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Definition definition;
    private final JsonNode json;
    private final byte[] bytes;

    private DefinitionDocument(Definition definition, JsonNode json) {
        this.definition = definition;
        this.json = json;
        this.bytes = CanonicalJson.encode(json);
    }

    /**
     * Reads a definition.
     *
     * @param text JSON, not necessarily in canonical form
     * @throws DefinitionException naming each fault that was found, its place and the rule
     */
    public static DefinitionDocument read(String text) throws DefinitionException {
        Definition definition = Definitions.read(text);
        try {
            return new DefinitionDocument(definition, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition that was read does not read again.", e);
        }
    }

    /**
     * Reads a definition that was kept or sent.
     *
     * @param digest what it must have as its digest
     * @return empty if the bytes are no definition, or another one
     */
    public static Optional<DefinitionDocument> read(byte[] bytes, Digest digest) {
        if (!Digest.of(bytes).equals(digest)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(new String(bytes, StandardCharsets.UTF_8)))
                    .filter(d -> d.digest().equals(digest));
        } catch (DefinitionException e) {
            return Optional.empty();
        }
    }

    /** Finds the document of a definition that ships with this version. */
    public static Optional<DefinitionDocument> shipped(String id) {
        return Definitions.find(id).map(d -> {
            try {
                return read(Definitions.text(d));
            } catch (DefinitionException e) {
                throw new IllegalStateException("A definition of this build has faults.", e);
            }
        });
    }

    /** Returns what it says. */
    public Definition definition() {
        return definition;
    }

    /** Returns a copy of the canonical bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns their SHA-256. */
    public Digest digest() {
        return definition.digest();
    }

    /** Returns where in the document records are looked at, and which of their fields, in the order of the document. */
    public List<FieldUse> uses() {
        return FieldUses.of(definition, json);
    }
}
