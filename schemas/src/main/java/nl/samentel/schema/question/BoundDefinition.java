package nl.samentel.schema.question;

import java.util.List;
import java.util.regex.Pattern;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentRules;

/**
 * A question in a document that partners sign, bound to what its definition says.
 *
 * @param question id of the question
 * @param digest SHA-256 of its definition in canonical form
 */
public record BoundDefinition(String question, Digest digest) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9]{0,15}");

    /** Checks the id. */
    public BoundDefinition {
        DocumentRules.require(
                ID.matcher(question).matches(),
                "definitions.question",
                "is a capital and at most 15 letters and digits");
    }

    /** Binds a definition. */
    public static BoundDefinition of(Definition definition) {
        return new BoundDefinition(definition.id(), definition.digest());
    }

    /** Returns the ids of some questions. */
    public static List<String> questions(List<BoundDefinition> definitions) {
        return definitions.stream().map(BoundDefinition::question).toList();
    }

    /**
     * Returns the list when it names at least one question, in alphabetical order and each once.
     *
     * @throws IllegalArgumentException naming the field if it does not
     */
    public static List<BoundDefinition> ordered(String field, List<BoundDefinition> definitions) {
        DocumentRules.ordered(field, questions(definitions));
        DocumentRules.require(!definitions.isEmpty(), field, "is not empty");
        return List.copyOf(definitions);
    }
}
