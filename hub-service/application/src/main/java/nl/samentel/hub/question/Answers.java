package nl.samentel.hub.question;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Disclosure;

/** Tells whether answers that were given still stand. It never tells what they said. */
public final class Answers {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final AnswerStore store;

    /** Wires the use case. */
    public Answers(UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, AnswerStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.store = store;
    }

    /**
     * Shows an answer.
     *
     * @throws ProblemException not-found if none with this id was given in the datalab
     */
    public GivenAnswer find(Caller caller, DatalabId datalab, UUID id) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            GivenAnswer found = store.find(datalab, id)
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such answer."));
            log.write(AuditRecord.done(Action.ANSWER_READ, caller)
                    .datalab(datalab)
                    .object("answer", id)
                    .build());
            return found;
        });
    }

    /** How many cells are left, for each analyst who asked and for all. */
    public record Budget(Disclosure.Cells agreed, Map<String, Long> byAnalyst, long byAll) {}

    /** Tells how much of the budget of cells is spent, and by whom. */
    public Budget budget(Caller caller, DatalabId datalab) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(datalab));
            Disclosure.Cells agreed = inForce.require(datalab).disclosure().cells();
            log.write(AuditRecord.done(Action.BUDGET_READ, caller)
                    .datalab(datalab)
                    .build());
            return new Budget(
                    agreed,
                    store.spentByAnalyst(datalab),
                    store.spent(datalab, caller.name()).byAll());
        });
    }

    /**
     * Lists answers, newest first.
     *
     * @param analyst those that one analyst was given, or all
     */
    public List<GivenAnswer> list(
            Caller caller, DatalabId datalab, Optional<String> analyst, boolean withdrawn, Instant before, int most) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(datalab));
            log.write(AuditRecord.done(Action.ANSWER_READ, caller)
                    .datalab(datalab)
                    .detail("withdrawn", withdrawn)
                    .detail("ofOneAnalyst", analyst.isPresent())
                    .build());
            return store.list(datalab, analyst, withdrawn, before, most);
        });
    }
}
