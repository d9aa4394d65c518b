package nl.samentel.hub.counting;

import java.util.List;
import java.util.Optional;
import nl.samentel.schema.question.Definition;

/**
 * A registered question, with what follows from its definition: the codes of its dimensions, the combinations that cannot
 * exist, and the inhabitants of whom its rates are.
 *
 * @param definition the definition
 * @param dimensions registered dimensions
 * @param rules combinations that cannot exist
 * @param inhabitants of whom a rate is, if rates are per inhabitants
 */
public record Question(
        Definition definition, List<Dimension> dimensions, List<Impossible> rules, Optional<Inhabitants> inhabitants) {
    /** Copies the lists. */
    public Question {
        dimensions = List.copyOf(dimensions);
        rules = List.copyOf(rules);
    }

    /** Works out what follows from a definition. */
    public static Question of(Definition definition) {
        List<Dimension> dimensions = definition.dimensions().stream()
                .map(d -> new Dimension(d.id(), d.label(), definition.multiple(d), definition.choices(d)))
                .toList();
        return new Question(definition, dimensions, RulesOf.definition(definition), Inhabitants.of(definition));
    }

    /** Returns the id, such as {@code M1}. */
    public String id() {
        return definition.id();
    }

    /** Returns the version of the definition. */
    public String version() {
        return definition.version();
    }

    /** Returns the digest of the definition, to which fact tables are bound. */
    public String digest() {
        return definition.digest().hex();
    }

    /** Finds a dimension. */
    public Optional<Dimension> dimension(String dimensionId) {
        return dimensions.stream().filter(d -> d.id().equals(dimensionId)).findFirst();
    }

    int position(String dimensionId) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).id().equals(dimensionId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The question has no such dimension.");
    }
}
