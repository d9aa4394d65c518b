package nl.samentel.hub.agreement;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.counting.Question;

/** The questions of an agreement as they were signed, in the caller's transaction. */
public final class AgreedQuestions {
    private final Catalogues catalogues;

    /** Wires the look-up. */
    public AgreedQuestions(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Returns the questions that terms name, in order. */
    public List<Question> of(Terms terms) {
        return terms.definitions().stream().map(catalogues::question).toList();
    }

    /** Finds a question, if terms name it. */
    public Optional<Question> find(Terms terms, String id) {
        return terms.definitions().stream()
                .filter(bound -> bound.question().equals(id))
                .findFirst()
                .map(catalogues::question);
    }
}
