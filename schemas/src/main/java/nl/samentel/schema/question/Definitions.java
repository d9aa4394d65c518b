package nl.samentel.schema.question;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads definitions, and gives those that ship with this version. */
public final class Definitions {
    /** Longest definition, in characters. */
    public static final int LONGEST = 1 << 18;

    /** Most lists and objects inside one another: what is deeper would exhaust the stack of whoever reads it. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_NAME = 1_000;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<Definition> SHIPPED = resource("shipped.txt")
            .lines()
            .filter(l -> !l.isBlank())
            .map(Definitions::load)
            .toList();

    private Definitions() {}

    /**
     * Reads a definition.
     *
     * @param text JSON, not necessarily in canonical form
     * @throws DefinitionException naming each fault that was found, its place and the rule
     */
    public static Definition read(String text) throws DefinitionException {
        if (text.length() > LONGEST) {
            throw new DefinitionException(List.of(new Fault("", "is at most " + LONGEST + " characters long")));
        }
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new DefinitionException(List.of(new Fault(
                    "",
                    "has at most " + DEEPEST + " levels, and no name or number of more than " + LONGEST_NAME
                            + " characters")));
        } catch (JsonProcessingException e) {
            throw new DefinitionException(List.of(new Fault(
                    "",
                    "is JSON that names each field once (look at line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")")));
        }
        return DefinitionReader.read(json);
    }

    /** Returns the definitions that ship with this version, in the order in which they are shown. */
    public static List<Definition> shipped() {
        return SHIPPED;
    }

    /** Finds a definition that ships with this version. */
    public static Optional<Definition> find(String id) {
        return SHIPPED.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** Returns the JSON Schema of the language, draft 2020-12. */
    public static String schema() {
        return resource(DefinitionShape.RESOURCE);
    }

    /** Returns the text of a definition that ships with this version. */
    static String text(Definition definition) {
        return resource(definition.id() + ".json");
    }

    private static Definition load(String id) {
        try {
            return read(resource(id + ".json"));
        } catch (DefinitionException e) {
            throw new IllegalStateException("The definition " + id + " of this build has faults: " + e.getMessage(), e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Definitions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
