package nl.samentel.hub.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.OfficialTables;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.schema.agreement.Disclosure.Regime;

/**
 * Decides which tables belong together. Tables of one question are protected together, with all that stand. Questions that count some
 * of the same records are one measure family, of which one question may be released, and none may be answered in another way: numbers
 * of the others would tell of hidden cells what no audit looks at.
 */
final class Linkage {
    private final AgreedQuestions questions;
    private final AnswerStore answers;

    Linkage(AgreedQuestions questions, AnswerStore answers) {
        this.questions = questions;
        this.answers = answers;
    }

    /**
     * Requires that a question may be released beside everything else that is said of its records.
     *
     * @param others questions of this release, and of those that may still come to something
     * @throws ProblemException family-mixed
     */
    void requireOwnFamily(DatalabId datalab, Terms terms, Question question, List<String> others) {
        Set<String> noisy = answers.answered(datalab);
        if (!terms.questions().containsAll(noisy)) {
            throw new ProblemException(
                    ProblemCode.FAMILY_MIXED,
                    "A question that is not agreed any more was answered with noise, so that nobody can tell whether it counted some of"
                            + " the same records.",
                    Map.of("question", question.id()));
        }
        for (Question other : questions.of(terms)) {
            if (!OfficialTables.overlap(question, other)) {
                continue;
            }
            boolean official = terms.disclosure().regime(other.id()) == Regime.OFFICIAL_EXACT;
            if (!official || noisy.contains(other.id())) {
                throw mixed(question, other, "is or was answered with noise");
            }
            if (!other.id().equals(question.id()) && others.contains(other.id())) {
                throw mixed(question, other, "is released already");
            }
        }
    }

    private static ProblemException mixed(Question question, Question other, String why) {
        return new ProblemException(
                ProblemCode.FAMILY_MIXED,
                "Question " + other.id() + " counts some of the same records as " + question.id() + " and " + why + ".",
                Map.of("question", question.id(), "other", other.id()));
    }

    /**
     * Requires that tables of a question can be protected together.
     *
     * @throws ProblemException tables-refused
     */
    static void requireTogether(Question question, List<List<String>> fresh, List<List<String>> earlier) {
        List<List<String>> all = new ArrayList<>(earlier);
        all.addAll(fresh);
        OfficialTables.fault(question, all).ifPresent(fault -> {
            throw new ProblemException(
                    ProblemCode.TABLES_REFUSED, text(question, fault), Map.of("fault", fault.name()));
        });
    }

    private static String text(Question question, OfficialTables.Fault fault) {
        return "Tables of " + question.id() + ": "
                + switch (fault) {
                    case SEVERAL_TIMES -> "a person counts once in each year, so that totals are not sums.";
                    case SEVERAL_CODES -> "a unit may have several codes of a dimension, so that totals are not sums.";
                    case APART ->
                        "dimensions whose codes exclude each other stand in different tables, and in no table together.";
                    case INTERTWINED ->
                        "two dimensions look at the same links or fields, so that their codes tell of each other.";
                    case TOO_LARGE -> "a table has more than " + OfficialTables.MOST_CELLS + " cells with its totals.";
                };
    }
}
