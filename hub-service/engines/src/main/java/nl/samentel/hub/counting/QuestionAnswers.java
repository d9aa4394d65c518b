package nl.samentel.hub.counting;

import nl.samentel.hub.disclosure.DisclosureGate;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.disclosure.lattice.Catalogue;

/**
 * All that a question answers over one snapshot: protected before anybody asks.
 *
 * @param question id of the question
 * @param definition digest of its definition
 * @param period the data period
 * @param profile how they are protected
 * @param catalogue the answers
 */
public record QuestionAnswers(
        String question, String definition, CountingPeriod period, DisclosureProfile profile, Catalogue catalogue) {
    /**
     * Looks a query up.
     *
     * @throws IllegalArgumentException if it is about another question or definition
     */
    public ProtectedTable answer(CountQuery query) {
        if (!question.equals(query.question().id())
                || !definition.equals(query.question().digest())) {
            throw new IllegalArgumentException("The answers are to another question or definition.");
        }
        return DisclosureGate.release(catalogue.answer(QuestionLattice.query(query)), QueryShape.of(query, period));
    }
}
