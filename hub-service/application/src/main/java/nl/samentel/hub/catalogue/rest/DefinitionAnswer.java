package nl.samentel.hub.catalogue.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.hub.catalogue.OwnDefinition;

/**
 * A version of a definition, and what follows from it.
 *
 * @param question id of the question
 * @param version number of the version
 * @param digest SHA-256 of the document
 * @param registeredAt when it was registered
 * @param comparableFrom first day from which its records mean what they mean now
 * @param needs which records it looks at
 * @param dimensions codes of its dimensions
 * @param document the definition as canonical JSON (RFC 8785), whose UTF-8 bytes are digested
 */
record DefinitionAnswer(
        String question,
        int version,
        String digest,
        Instant registeredAt,
        LocalDate comparableFrom,
        List<CheckedAnswer.Need> needs,
        List<CheckedAnswer.DimensionCodes> dimensions,
        String document) {
    static DefinitionAnswer of(OwnDefinition definition) {
        return new DefinitionAnswer(
                definition.question(),
                definition.version(),
                definition.document().digest().hex(),
                definition.registeredAt(),
                definition.definition().comparableFrom(),
                CheckedAnswer.needs(definition.definition()),
                CheckedAnswer.dimensions(definition.definition()),
                new String(definition.document().bytes(), StandardCharsets.UTF_8));
    }
}
