package nl.samentel.connector.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.Definitions;

/**
 * Finds the definitions that a document names: those that ship in this program, those of the datalab's own at the hub. What
 * the hub sends is not believed: it must have the digest that the document names.
 */
public final class NamedQuestions {
    private final HubClient hub;

    /** Prepares to look. */
    public NamedQuestions(HubClient hub) {
        this.hub = hub;
    }

    /**
     * Returns the questions, in order.
     *
     * @throws CommandFailure that names the question whose definition is another, is not there or cannot be read
     */
    public List<NamedQuestion> of(List<BoundDefinition> named) throws CommandFailure {
        List<NamedQuestion> questions = new ArrayList<>();
        for (BoundDefinition bound : named) {
            Optional<Definition> shipped = Definitions.find(bound.question());
            questions.add(shipped.isPresent() ? shipped(shipped.get(), bound) : own(bound));
        }
        return questions;
    }

    private static NamedQuestion shipped(Definition shipped, BoundDefinition bound) throws CommandFailure {
        if (!shipped.digest().equals(bound.digest())) {
            throw new CommandFailure(ExitCode.REFUSED, "question.other.program", bound.question());
        }
        return new NamedQuestion(shipped, false);
    }

    private NamedQuestion own(BoundDefinition bound) throws CommandFailure {
        byte[] bytes = hub.definition(bound)
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "question.missing", bound.question()));
        if (!Digest.of(bytes).equals(bound.digest())) {
            throw new CommandFailure(ExitCode.REFUSED, "question.forged", bound.question());
        }
        DefinitionDocument document = DefinitionDocument.read(bytes, bound.digest())
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "question.unreadable", bound.question()));
        if (!document.definition().id().equals(bound.question())) {
            throw new CommandFailure(ExitCode.REFUSED, "question.forged", bound.question());
        }
        return new NamedQuestion(document.definition(), true);
    }
}
