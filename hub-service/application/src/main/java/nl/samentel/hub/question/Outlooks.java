package nl.samentel.hub.question;

import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.counting.Outlook;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.disclosure.lattice.Thresholds.Room;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Shows what a profile would protect and leave useful of a question, before an agreement is signed. Looks at no data. */
public final class Outlooks {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final Catalogues catalogues;

    /** Wires the use case. */
    public Outlooks(UnitOfWork unit, AuditLog log, DatalabStore datalabs, Catalogues catalogues) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.catalogues = catalogues;
    }

    /**
     * Works it out.
     *
     * @throws ProblemException question-unknown if the datalab has no such question
     */
    public Outlook of(Caller caller, DatalabId datalab, String question, OutlookRequest request) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(datalab));
            Question asked = catalogues
                    .of(datalab)
                    .definition(question)
                    .map(Question::of)
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.QUESTION_UNKNOWN, "It is not a question that this datalab has."));
            log.write(AuditRecord.done(Action.QUESTION_READ, caller)
                    .datalab(datalab)
                    .question(asked.id())
                    .detail("outlook", true)
                    .build());
            return Outlook.of(asked, request.profile(), Room.DEFAULT, request.expected());
        });
    }
}
