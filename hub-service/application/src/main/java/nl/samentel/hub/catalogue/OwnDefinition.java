package nl.samentel.hub.catalogue;

import java.time.Instant;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionDocument;

/**
 * A version of a definition of a datalab's own. Who registered it stands in the log.
 *
 * @param document the definition
 * @param registeredAt when it was registered
 */
public record OwnDefinition(DefinitionDocument document, Instant registeredAt) {
    /** Returns what it says. */
    public Definition definition() {
        return document.definition();
    }

    /** Returns the id of the question. */
    public String question() {
        return definition().id();
    }

    /** Returns the number of the version. */
    public int version() {
        return version(definition());
    }

    static int version(Definition definition) {
        return Integer.parseInt(definition.version());
    }
}
