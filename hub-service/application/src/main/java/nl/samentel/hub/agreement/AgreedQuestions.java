package nl.samentel.hub.agreement;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.catalogue.Catalogue;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.counting.Question;

/** The questions of an agreement, in the caller's transaction. */
public final class AgreedQuestions {
    private final Catalogues catalogues;

    /** Wires the look-up. */
    public AgreedQuestions(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Returns the questions that terms name, in order. */
    public List<Question> of(Terms terms) {
        Catalogue catalogue = catalogues.of(terms.datalab());
        return terms.questions().stream()
                .map(id -> catalogue.question(id).orElseThrow())
                .toList();
    }

    /** Finds a question, if terms name it. */
    public Optional<Question> find(Terms terms, String id) {
        return terms.questions().contains(id) ? catalogues.of(terms.datalab()).question(id) : Optional.empty();
    }
}
