package nl.samentel.hub.question;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.CountQueryException;
import nl.samentel.hub.counting.OfficialTables;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.disclosure.privacy.PrivacyLedger;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Disclosure.Regime;

/**
 * Answers registered questions out of the catalogues of a snapshot. Guarantees that every answer is logged before it is given, and is paid
 * for out of the budget of cells.
 */
public final class Counts {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final AgreedQuestions questions;
    private final AskedSnapshots snapshots;
    private final AnswerStore answers;
    private final CellBudget budget;
    private final PrivateAnswers differential;
    private final ReleasedQuestions released;
    private final Clock clock;

    /** Wires the use case. */
    public Counts(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            AskedSnapshots snapshots,
            AnswerStore answers,
            PrivateAnswers differential,
            ReleasedQuestions released,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.questions = questions;
        this.snapshots = snapshots;
        this.answers = answers;
        this.budget = new CellBudget(answers);
        this.differential = differential;
        this.released = released;
        this.clock = clock;
    }

    /** A question with how its numbers are protected. */
    public record AgreedQuestion(Question question, Regime regime) {}

    /** Lists the questions of a datalab. */
    public List<AgreedQuestion> questions(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            Terms terms = inForce.require(id);
            List<AgreedQuestion> agreed = questions.of(terms).stream()
                    .map(q -> new AgreedQuestion(q, terms.disclosure().regime(q.id())))
                    .toList();
            log.write(AuditRecord.done(Action.QUESTION_READ, caller).datalab(id).build());
            return agreed;
        });
    }

    /** Looks up, takes from the budget and logs. */
    public Answer ask(Caller caller, DatalabId id, CountRequest request) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            // One at a time, so that two questions do not spend the same rest of a budget.
            requireAnswering(Datalabs.existing(datalabs.lock(id)));
            Terms terms = inForce.require(id);
            try {
                return ask(caller, id, request, terms);
            } catch (ProblemException e) {
                throw RefusedCount.of(e, questions.find(terms, request.question()), request);
            }
        });
    }

    private Answer ask(Caller caller, DatalabId id, CountRequest request, Terms terms) {
        CountQuery query = query(terms, request);
        requireNotReleased(id, terms, query.question());
        AskedSnapshots.Opened open = snapshots.open(id, request.snapshot(), terms);
        Given given = regime(terms, query) == Regime.DP
                ? differential(caller, query, open, terms)
                : interactive(caller, query, open, terms);
        Answer answer = given.answer();
        answers.add(new GivenAnswer(
                answer.id(),
                id,
                open.run().id(),
                query.question().id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                Optional.of(answer.policy().digest()),
                given.tables()));
        log.write(entry(caller, id, request, answer));
        return answer;
    }

    /** An answer with what it cost. */
    private record Given(Answer answer, List<AskedTable> tables) {}

    private Given interactive(Caller caller, CountQuery query, AskedSnapshots.Opened open, Terms terms) {
        AnswerTables tables = AnswerTables.of(open.content(), query, questions, terms);
        CellBudget.Charge charge = budget.charge(
                open.run().datalab(),
                caller.name(),
                tables.queries(),
                tables.answers().period(),
                terms.disclosure().cells());
        return new Given(answer(UUID.randomUUID(), query, open, tables, charge.left()), charge.tables());
    }

    private Given differential(Caller caller, CountQuery query, AskedSnapshots.Opened open, Terms terms) {
        PrivateAnswers.Charge charge = differential.charge(open.run().id(), caller.name(), query, terms);
        return new Given(
                differential(UUID.randomUUID(), caller, query, open, terms, charge.ledger()), List.of(charge.table()));
    }

    private Answer differential(
            UUID id, Caller caller, CountQuery query, AskedSnapshots.Opened open, Terms terms, PrivacyLedger ledger) {
        ProtectedTable table = differential.table(open, query, terms);
        return new Answer(
                id,
                query,
                open.run(),
                table,
                PrivateAnswers.policy(terms),
                left(caller, open, terms),
                Optional.of(ledger),
                Optional.empty(),
                Coarser.unseen(query, Shown.of(table)));
    }

    private BudgetLeft left(Caller caller, AskedSnapshots.Opened open, Terms terms) {
        return BudgetLeft.of(
                0,
                answers.spent(open.run().datalab(), caller.name()),
                terms.disclosure().cells());
    }

    /**
     * Gives an answer once more to who was given it: the same numbers, which cost nothing.
     *
     * @throws ProblemException not-found if the caller was given no such answer; gate-illegal, snapshot-suspended or snapshot-missing if
     *     it is not given any more
     */
    public Answer again(Caller caller, DatalabId id, UUID answer) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            requireAnswering(Datalabs.existing(datalabs.lock(id)));
            GivenAnswer given = answers.find(id, answer)
                    .filter(g -> g.tables().stream().anyMatch(t -> t.analyst().equals(caller.name())))
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "You were given no such answer."));
            Terms terms = inForce.require(id);
            AskedTable asked = given.tables().get(0);
            Question question = questions
                    .find(terms, asked.question())
                    .filter(q -> q.digest().equals(asked.definition()))
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.QUESTION_UNKNOWN, "The question is not agreed any more as it was then."));
            requireAtOnce(terms, question);
            AskedSnapshots.Opened open = snapshots.open(id, Optional.of(given.snapshot()), terms);
            CountQuery query = asked.query(question);
            requireSame(given, query, terms);
            log.write(AuditRecord.done(Action.ANSWER_READ, caller)
                    .datalab(id)
                    .object("answer", answer)
                    .detail("numbers", true)
                    .detail("snapshot", given.snapshot())
                    .build());
            return regime(terms, query) == Regime.DP
                    ? differential(answer, caller, query, open, terms, differential.ledger(given.snapshot(), terms))
                    : answer(
                            answer,
                            query,
                            open,
                            AnswerTables.of(open.content(), query, questions, terms),
                            left(caller, open, terms));
        });
    }

    /** Under differential privacy the noise follows from what is agreed now. */
    private static void requireSame(GivenAnswer given, CountQuery query, Terms terms) {
        if (regime(terms, query) == Regime.DP
                && !given.policy()
                        .equals(Optional.of(PrivateAnswers.policy(terms).digest()))) {
            throw new ProblemException(
                    ProblemCode.QUESTION_UNKNOWN, "The question is not protected any more as it was then.");
        }
    }

    private static Answer answer(
            UUID id, CountQuery query, AskedSnapshots.Opened open, AnswerTables tables, BudgetLeft left) {
        return new Answer(
                id,
                query,
                open.run(),
                tables.table(),
                Policy.interactive(tables.answers().profile()),
                left,
                Optional.empty(),
                tables.whole(),
                tables.instead());
    }

    /**
     * Requires that a datalab gives numbers now.
     *
     * @throws ProblemException gate-illegal if not
     */
    public static void requireAnswering(Datalab datalab) {
        if (!datalab.state().answers()) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "The datalab answers no questions now.",
                    Map.of("state", datalab.state().name()));
        }
    }

    private static Regime regime(Terms terms, CountQuery query) {
        return terms.disclosure().regime(query.question().id());
    }

    private static void requireAtOnce(Terms terms, Question question) {
        Regime regime = terms.disclosure().regime(question.id());
        if (regime == Regime.OFFICIAL_EXACT) {
            throw new ProblemException(
                    ProblemCode.OTHER_REGIME,
                    "The partners agreed to release this question in another way.",
                    Map.of("regime", regime.name()));
        }
    }

    /** Numbers with noise beside exact ones of the same records would tell of the cells that those hide. */
    private void requireNotReleased(DatalabId id, Terms terms, Question question) {
        for (String other : released.in(id)) {
            boolean apart = questions
                    .find(terms, other)
                    .filter(o -> !OfficialTables.overlap(o, question))
                    .isPresent();
            if (!apart) {
                throw new ProblemException(
                        ProblemCode.OTHER_REGIME,
                        "Exact tables of the same records are released, so that nothing is answered with noise any more.",
                        Map.of("released", other));
            }
        }
    }

    private CountQuery query(Terms terms, CountRequest request) {
        Question question = questions
                .find(terms, request.question())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.QUESTION_UNKNOWN, "question: not one of this datalab's questions."));
        requireAtOnce(terms, question);
        try {
            return CountQuery.of(question, request.dimensions(), request.filter());
        } catch (CountQueryException e) {
            ProblemCode code = switch (e.reason()) {
                case TOO_MANY_DIMENSIONS -> ProblemCode.TOO_MANY_DIMENSIONS;
                case DIMENSION_UNKNOWN, CODE_UNKNOWN -> ProblemCode.DIMENSION_UNKNOWN;
                case DIMENSION_REPEATED -> ProblemCode.INVALID_REQUEST;
            };
            throw new ProblemException(code, String.valueOf(e.getMessage()), e);
        }
    }

    private static AuditRecord entry(Caller caller, DatalabId id, CountRequest request, Answer answer) {
        CountQuery query = answer.query();
        AuditRecord.Builder entry = AuditRecord.done(Action.COUNT, caller)
                .datalab(id)
                .object("answer", answer.id())
                .question(query.question().id())
                .purpose(request.purpose())
                .detail("version", query.question().version())
                .detail("definition", query.question().digest())
                .detail("dimensions", String.join(" ", query.dimensions()))
                .detail("snapshot", answer.snapshot().id())
                .detail("regime", answer.policy().regime())
                .detail("policy", answer.policy().digest())
                .detail("newCells", answer.budget().used())
                .committed("cells", answer.table().cells().size())
                .committed("shown", answer.table().shown());
        answer.privacy().ifPresent(l -> entry.detail("epsilonLeft", l.left().toString()));
        answer.whole().ifPresent(w -> entry.detail("whole", w.query().question().id()));
        query.filter().ifPresent(f -> entry.detail("filter", f.dimension() + "=" + f.code()));
        return entry.build();
    }
}
