package nl.samentel.hub.necessity;

import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.BoundQuestions;
import nl.samentel.hub.catalogue.Catalogue;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.FixedQuestions;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Takes and shows assessments. A version is never changed: what is sent again is the next one. */
public final class Necessity {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final NecessityStore store;
    private final Catalogues catalogues;
    private final BoundQuestions bound;

    /** Wires the use case. */
    public Necessity(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            NecessityStore store,
            Catalogues catalogues,
            BoundQuestions bound) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
        this.catalogues = catalogues;
        this.bound = bound;
    }

    /**
     * Takes the next version of the assessment of a question.
     *
     * @throws ProblemException question-unknown, invalid-request that names field and rule, or gate-illegal if the datalab
     *     is not where this is decided
     */
    public AssessmentVersion assess(Caller caller, DatalabId id, Opinion opinion) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            requireRegistered(id, List.of(opinion.question()));
            requireTime(datalab, opinion.question());
            AssessmentDocument document = document(datalab, opinion);
            store.add(document);
            log.write(AuditRecord.done(Action.NECESSITY_ASSESS, caller)
                    .datalab(id)
                    .question(opinion.question())
                    .object("assessment", document.assessment().version())
                    .detail("decision", opinion.decision())
                    .detail("digest", document.digest().hex())
                    .build());
            return table(id).versions(opinion.question()).get(0);
        });
    }

    private AssessmentDocument document(Datalab datalab, Opinion opinion) {
        try {
            Assessment assessment = new Assessment(
                    datalab.id().code(),
                    opinion.question(),
                    table(datalab.id()).versions(opinion.question()).size() + 1,
                    opinion.decision(),
                    opinion.decidedBy(),
                    opinion.reason(),
                    opinion.rows());
            AssessmentRules.require(datalab, assessment);
            return AssessmentDocument.of(assessment);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    /** What people sign, and what they signed, keeps the assessment that it was proposed with. */
    private void requireTime(Datalab datalab, String question) {
        boolean before =
                datalab.state() == DatalabState.QUESTIONS_FIXED || datalab.state() == DatalabState.NECESSITY_ASSESSED;
        boolean added = datalab.state().agreed() && !bound.of(datalab.id()).contains(question);
        if (!before && !added) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "A question is assessed between QUESTIONS_FIXED and SCHEMA_AGREED; later only one that no agreement"
                            + " names yet.",
                    Map.of("state", datalab.state().name()));
        }
    }

    /** Returns the table of a datalab. */
    public NecessityTable read(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(
                    AuditRecord.done(Action.NECESSITY_READ, caller).datalab(id).build());
            return table(id);
        });
    }

    /**
     * Returns every field to be judged for some questions; for those that were fixed when none is named.
     *
     * @throws ProblemException question-unknown if one is not registered
     */
    public List<Draft> draft(Caller caller, DatalabId id, List<String> questions) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.find(id));
            Catalogue catalogue = requireRegistered(id, questions);
            log.write(
                    AuditRecord.done(Action.NECESSITY_READ, caller).datalab(id).build());
            List<String> asked =
                    questions.isEmpty() ? FixedQuestions.of(datalabs.gates(id), catalogue.ids()) : questions;
            return catalogue.needs(asked).stream()
                    .map(needs -> Draft.of(datalab, needs))
                    .toList();
        });
    }

    private NecessityTable table(DatalabId id) {
        return NecessityTable.of(store, catalogues, id);
    }

    private Catalogue requireRegistered(DatalabId id, List<String> questions) {
        Catalogue catalogue = catalogues.of(id);
        if (!catalogue.ids().containsAll(questions)) {
            throw new ProblemException(ProblemCode.QUESTION_UNKNOWN, "A question is not one that this datalab has.");
        }
        return catalogue;
    }
}
