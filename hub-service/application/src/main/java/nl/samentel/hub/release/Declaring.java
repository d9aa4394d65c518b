package nl.samentel.hub.release;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.disclosure.OfficialRules;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.question.AskedSnapshots;
import nl.samentel.hub.question.Counts;
import nl.samentel.schema.agreement.Disclosure.Regime;

/** Takes declarations of official tables, and refuses those that cannot be protected together with what stands. */
public final class Declaring {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final AgreedQuestions questions;
    private final AskedSnapshots snapshots;
    private final Linkage linkage;
    private final ReleaseStore store;
    private final ReleaseQueue queue;
    private final Clock clock;

    /** Wires the use case. */
    public Declaring(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            AskedSnapshots snapshots,
            AnswerStore answers,
            ReleaseStore store,
            ReleaseQueue queue,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.questions = questions;
        this.snapshots = snapshots;
        this.linkage = new Linkage(questions, answers);
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Takes a closed set of tables and starts to protect it in the background.
     *
     * @throws ProblemException if a question is of another regime, the tables do not go together, or those that stand are of another
     *     snapshot
     */
    public Release declare(Caller caller, DatalabId id, Declaration declaration) {
        Access.requireDatalab(caller, id);
        Release release = unit.call(() -> {
            Counts.requireAnswering(Datalabs.existing(datalabs.lock(id)));
            Terms terms = inForce.require(id);
            Map<String, Question> asked = asked(terms, declaration);
            AskedSnapshots.Opened open = snapshots.open(id, declaration.snapshot(), terms);
            asked.values().forEach(open::require);
            Release fresh = fresh(caller, id, declaration, asked, open.run().id(), terms);
            requireFit(terms, fresh, asked);
            store.add(fresh);
            log.write(entry(caller, fresh, declaration.purpose()));
            return fresh;
        });
        queue.submit(release);
        return release;
    }

    private Map<String, Question> asked(Terms terms, Declaration declaration) {
        Map<String, Question> asked = new LinkedHashMap<>();
        Set<Declaration.Table> seen = new HashSet<>();
        for (Declaration.Table table : declaration.tables()) {
            Question question = asked.computeIfAbsent(table.question(), q -> official(terms, q));
            requireQuery(question, table.dimensions());
            if (!seen.add(table)) {
                throw new ProblemException(ProblemCode.INVALID_REQUEST, "tables: one is declared twice.");
            }
        }
        return asked;
    }

    private Question official(Terms terms, String id) {
        Question question = questions
                .find(terms, id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.QUESTION_UNKNOWN, "question: not one of this datalab's questions."));
        Regime regime = terms.disclosure().regime(question.id());
        if (regime != Regime.OFFICIAL_EXACT) {
            throw new ProblemException(
                    ProblemCode.OTHER_REGIME,
                    "The partners did not agree to release this question in official tables.",
                    Map.of("regime", regime.name()));
        }
        return question;
    }

    private static void requireQuery(Question question, List<String> dimensions) {
        try {
            CountQuery.of(question, dimensions, Optional.empty());
        } catch (CountQueryException e) {
            ProblemCode code = switch (e.reason()) {
                case TOO_MANY_DIMENSIONS -> ProblemCode.TOO_MANY_DIMENSIONS;
                case DIMENSION_UNKNOWN, CODE_UNKNOWN -> ProblemCode.DIMENSION_UNKNOWN;
                case DIMENSION_REPEATED -> ProblemCode.INVALID_REQUEST;
            };
            throw new ProblemException(code, String.valueOf(e.getMessage()), e);
        }
    }

    private Release fresh(
            Caller caller,
            DatalabId id,
            Declaration declaration,
            Map<String, Question> asked,
            UUID snapshot,
            Terms terms) {
        List<DeclaredTable> tables = declaration.tables().stream()
                .map(t -> new DeclaredTable(
                        t.question(),
                        Objects.requireNonNull(asked.get(t.question())).digest(),
                        t.dimensions()))
                .toList();
        return new Release(
                UUID.randomUUID(),
                id,
                declaration.name(),
                snapshot,
                caller.name(),
                tables,
                ReleasePolicy.text(OfficialRules.of(terms.profile())),
                Release.Progress.queued(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void requireFit(Terms terms, Release fresh, Map<String, Question> asked) {
        List<Release> open = new ArrayList<>();
        for (Release known : store.list(fresh.datalab())) {
            if (known.name().equals(fresh.name())) {
                throw new ProblemException(ProblemCode.RELEASE_EXISTS, "name: taken by another release.");
            }
            if (known.state().open()) {
                requireSame(fresh, known);
                open.add(known);
            }
        }
        List<String> all = new ArrayList<>(fresh.questions());
        open.forEach(r -> all.addAll(r.questions()));
        for (Question question : asked.values()) {
            linkage.requireOwnFamily(fresh.datalab(), terms, question, all);
            List<List<String>> earlier = open.stream()
                    .flatMap(r -> r.tablesOf(question.id()).stream())
                    .toList();
            Linkage.requireTogether(question, fresh.tablesOf(question.id()), earlier);
        }
    }

    /** Exact tables of two snapshots differ by the people who changed, however well each is protected. */
    private static void requireSame(Release fresh, Release known) {
        if (!known.snapshot().equals(fresh.snapshot())) {
            throw new ProblemException(
                    ProblemCode.OTHER_SNAPSHOT,
                    "Official tables of this datalab are of another snapshot. Exact tables of two snapshots differ by the"
                            + " people who changed, so that those could be read from the difference.",
                    Map.of("snapshot", known.snapshot().toString()));
        }
    }

    private static AuditRecord entry(Caller caller, Release release, String purpose) {
        return AuditRecord.done(Action.RELEASE_DECLARE, caller)
                .datalab(release.datalab())
                .object("release", release.id())
                .purpose(purpose)
                .detail("snapshot", release.snapshot())
                .detail("questions", String.join(" ", release.questions()))
                .detail("tables", release.tables().size())
                .detail("policy", ReleasePolicy.digest(release.policy()))
                .build();
    }
}
