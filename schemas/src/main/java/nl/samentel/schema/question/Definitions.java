package nl.samentel.schema.question;

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
        return DefinitionReader.read(DefinitionText.parse(text));
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
