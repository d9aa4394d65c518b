package nl.samentel.hub.catalogue.rest;

import java.time.Instant;
import nl.samentel.hub.catalogue.OwnDefinition;

/**
 * A version of a definition; what it says is at {@code /definitions/QUESTION/VERSION}.
 *
 * @param question id of the question
 * @param version number of the version
 * @param digest SHA-256 of its canonical form
 * @param registeredAt when it was registered
 */
record DefinitionLine(String question, int version, String digest, Instant registeredAt) {
    static DefinitionLine of(OwnDefinition definition) {
        return new DefinitionLine(
                definition.question(),
                definition.version(),
                definition.document().digest().hex(),
                definition.registeredAt());
    }
}
