package nl.samentel.hub.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Tells whether answers that were given still stand. It never tells what they said. */
public final class Answers {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AnswerStore store;

    /** Wires the use case. */
    public Answers(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AnswerStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
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

    /** Lists answers, newest first. */
    public List<GivenAnswer> list(Caller caller, DatalabId datalab, boolean withdrawn, Instant before, int most) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(datalab));
            log.write(AuditRecord.done(Action.ANSWER_READ, caller)
                    .datalab(datalab)
                    .detail("withdrawn", withdrawn)
                    .build());
            return store.list(datalab, withdrawn, before, most);
        });
    }
}
