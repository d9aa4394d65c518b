package nl.samentel.hub.question;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Shows analysts which answers they were given themselves and what they asked them for; never those of others, and never what they said. */
public final class OwnAnswers {
    /** The entry about an answer is of the same moment, but for the clock between two statements. */
    private static final Duration AROUND = Duration.ofMinutes(1);

    private final UnitOfWork unit;
    private final AuditLog log;
    private final AuditStore entries;
    private final DatalabStore datalabs;
    private final AnswerStore store;

    /** Wires the use case. */
    public OwnAnswers(UnitOfWork unit, AuditLog log, AuditStore entries, DatalabStore datalabs, AnswerStore store) {
        this.unit = unit;
        this.log = log;
        this.entries = entries;
        this.datalabs = datalabs;
        this.store = store;
    }

    /** An answer with the purpose that the log has, unless it was erased there. */
    public record Own(GivenAnswer answer, Optional<String> purpose) {}

    /**
     * Lists the caller's own answers, newest first.
     *
     * @param withdrawn true for those alone that rest on withdrawn data
     * @param before only what was given before
     * @param most how many at most
     */
    public List<Own> list(Caller caller, DatalabId datalab, boolean withdrawn, Instant before, int most) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(datalab));
            List<GivenAnswer> own = store.list(datalab, Optional.of(caller.name()), withdrawn, before, most);
            Map<String, String> purposes = purposes(caller, datalab, own);
            log.write(AuditRecord.done(Action.ANSWER_READ, caller)
                    .datalab(datalab)
                    .detail("withdrawn", withdrawn)
                    .detail("ofOneAnalyst", true)
                    .build());
            return own.stream()
                    .map(a -> new Own(a, Optional.ofNullable(purposes.get(a.id().toString()))))
                    .toList();
        });
    }

    private Map<String, String> purposes(Caller caller, DatalabId datalab, List<GivenAnswer> own) {
        Map<String, String> purposes = new HashMap<>();
        if (own.isEmpty()) {
            return purposes;
        }
        Instant to = own.get(0).givenAt().plus(AROUND);
        Instant from = own.get(own.size() - 1).givenAt().minus(AROUND);
        AuditQuery query = new AuditQuery(
                Optional.of(from),
                Optional.of(to),
                Optional.of(caller.name()),
                Optional.empty(),
                Optional.of(Action.COUNT),
                Optional.of(datalab),
                Optional.of(Outcome.DONE),
                Optional.empty(),
                Set.of(datalab),
                Optional.empty(),
                AuditQuery.MAX_LIMIT);
        for (AuditEntry entry : entries.find(query)) {
            entry.objectId().ifPresent(id -> entry.purpose().ifPresent(p -> purposes.put(id, p)));
        }
        return purposes;
    }

    /**
     * Lists the caller's own answers to the same question with the same dimensions and filter in other snapshots, newest first.
     *
     * @throws ProblemException not-found if the caller was given no such answer
     */
    public List<GivenAnswer> inOtherData(Caller caller, DatalabId datalab, UUID answer) {
        Access.requireDatalab(caller, datalab);
        return unit.call(() -> {
            GivenAnswer given = store.find(datalab, answer)
                    .filter(g -> g.tables().stream().anyMatch(t -> t.analyst().equals(caller.name())))
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "You were given no such answer."));
            AskedTable asked = given.tables().get(0);
            log.write(AuditRecord.done(Action.ANSWER_READ, caller)
                    .datalab(datalab)
                    .object("answer", answer)
                    .detail("inOtherData", true)
                    .build());
            return store.ofAnalyst(datalab, caller.name(), asked.definition()).stream()
                    .filter(a -> !a.snapshot().equals(given.snapshot()))
                    .filter(a -> same(a.tables().get(0), asked))
                    .toList();
        });
    }

    private static boolean same(AskedTable one, AskedTable other) {
        return new HashSet<>(one.dimensions()).equals(new HashSet<>(other.dimensions()))
                && one.filter().equals(other.filter());
    }
}
