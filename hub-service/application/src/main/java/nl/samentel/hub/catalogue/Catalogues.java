package nl.samentel.hub.catalogue;

import java.util.List;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.datalab.RegisteredQuestions;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.DefinitionDocument;

/** Looks up the questions of datalabs, in the caller's transaction. */
public final class Catalogues implements RegisteredQuestions {
    private final DefinitionStore store;

    /** Wires the look-up. */
    public Catalogues(DefinitionStore store) {
        this.store = store;
    }

    /** Returns the questions that a datalab can choose from now. */
    public Catalogue of(DatalabId datalab) {
        return new Catalogue(store.versions(datalab));
    }

    /**
     * Binds the definitions of some questions as they are registered now, and keeps them.
     *
     * @throws ProblemException question-unknown if the datalab does not have one
     */
    public List<BoundDefinition> bind(DatalabId datalab, List<String> questions) {
        Catalogue catalogue = of(datalab);
        return questions.stream()
                .sorted()
                .map(id -> catalogue
                        .document(id)
                        .orElseThrow(() -> new ProblemException(
                                ProblemCode.QUESTION_UNKNOWN,
                                "questions: one is not a question that this datalab has.")))
                .map(this::kept)
                .toList();
    }

    private BoundDefinition kept(DefinitionDocument document) {
        store.keep(document);
        return BoundDefinition.of(document.definition());
    }

    /**
     * Returns the definition that a document names, also when another version is registered or ships by now.
     *
     * @throws ProblemException definition-altered if it is not here as it was
     */
    public DefinitionDocument document(BoundDefinition bound) {
        return DefinitionDocument.shipped(bound.question())
                .filter(d -> d.digest().equals(bound.digest()))
                .or(() -> store.find(bound.digest()))
                .filter(d -> d.definition().id().equals(bound.question()))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.DEFINITION_ALTERED, "A definition that was signed is not here as it was."));
    }

    /** Returns the question that a document names. */
    public Question question(BoundDefinition bound) {
        return Questions.find(bound.question())
                .filter(q -> q.definition().digest().equals(bound.digest()))
                .orElseGet(() -> Question.of(document(bound).definition()));
    }

    /** Returns what the questions that a document names need. */
    public List<QuestionNeeds> needs(List<BoundDefinition> bound) {
        return bound.stream()
                .map(b -> QuestionNeeds.of(question(b).definition()))
                .toList();
    }

    @Override
    public Set<String> in(DatalabId datalab) {
        return of(datalab).ids();
    }
}
