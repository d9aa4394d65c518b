package nl.samentel.hub.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.QuestionAnswers;
import nl.samentel.hub.counting.Snapshot;
import nl.samentel.hub.counting.Whole;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** The tables of an answer in a snapshot: what is asked, and what its rates are a share of when that is counted too. */
final class AnswerTables {
    private final CountQuery query;
    private final QuestionAnswers answers;
    private final Optional<Whole> whole;
    private final Optional<QuestionAnswers> wholes;

    private AnswerTables(
            CountQuery query, QuestionAnswers answers, Optional<Whole> whole, Optional<QuestionAnswers> wholes) {
        this.query = query;
        this.answers = answers;
        this.whole = whole.filter(w -> wholes.isPresent());
        this.wholes = wholes;
    }

    /**
     * Finds them.
     *
     * @throws ProblemException snapshot-missing if the snapshot does not hold the question as it is agreed now
     */
    static AnswerTables of(Snapshot open, CountQuery query, AgreedQuestions questions, Terms terms) {
        QuestionAnswers answers = held(open, query.question())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.SNAPSHOT_MISSING, "The snapshot does not hold this question; freeze again."));
        Optional<Whole> whole = Whole.of(query, id -> questions.find(terms, id));
        return new AnswerTables(
                query, answers, whole, whole.flatMap(w -> held(open, w.query().question())));
    }

    private static Optional<QuestionAnswers> held(Snapshot open, Question question) {
        return open.answers(question.id()).filter(t -> t.definition().equals(question.digest()));
    }

    /** Returns the queries of which the answer tells. */
    List<CountQuery> queries() {
        List<CountQuery> queries = new ArrayList<>(List.of(query));
        whole.ifPresent(w -> queries.add(w.query()));
        return queries;
    }

    QuestionAnswers answers() {
        return answers;
    }

    Optional<Whole> whole() {
        return whole;
    }

    /** Looks the numbers up. */
    ProtectedTable table() {
        ProtectedTable table = answers.answer(query);
        return whole.flatMap(w -> wholes.map(o -> table.asShareOf(o.answer(w.query()), w.places(query), w.per())))
                .orElse(table);
    }

    /** Finds a coarser table to ask for, where most of this one shows nothing. */
    Optional<CountQuery> instead() {
        return Coarser.than(query, q -> Shown.of(answers.answer(q)));
    }
}
