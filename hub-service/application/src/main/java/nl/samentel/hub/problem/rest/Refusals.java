package nl.samentel.hub.problem.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.audit.rest.AnsweredRequest;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.problem.Category;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Logs a refusal in a transaction of its own before it is answered. */
@Singleton
class Refusals {
    private static final Pattern DATALAB =
            Pattern.compile("(?:/api/v1/datalabs|/desk/(?:analyst|manager|steward))/(" + DatalabId.SHAPE + ")(?:/.*)?");
    private static final Pattern OBJECT = Pattern.compile("/api/v1/datalabs/[^/]+/(deliveries|snapshots)/"
            + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:/.*)?");

    private final Callers callers;
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final Failures failures;
    private final AnsweredRequest answered;

    Refusals(
            Callers callers,
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            Failures failures,
            AnsweredRequest answered) {
        this.callers = callers;
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.failures = failures;
        this.answered = answered;
    }

    /** Logs a refusal and returns what to answer: the same problem, or that the hub is unavailable if it cannot log. */
    Uni<ProblemException> log(ProblemException problem, Action action, RoutingContext context) {
        Uni<Caller> caller = problem.code() == ProblemCode.UNAUTHENTICATED
                ? Uni.createFrom().item(() -> callers.anonymous(context))
                : callers.whoever(context);
        return log(problem, action, context, caller);
    }

    /** Logs a refusal outside every operation, where no token is looked at. */
    Uni<ProblemException> logOutside(ProblemException problem, RoutingContext context) {
        return log(problem, Action.REQUEST, context, Uni.createFrom().item(() -> callers.anonymous(context)));
    }

    private Uni<ProblemException> log(
            ProblemException problem, Action action, RoutingContext context, Uni<Caller> caller) {
        return caller.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(who -> answered.within(context, () -> write(problem, action, context.normalizedPath(), who)));
    }

    private ProblemException write(ProblemException problem, Action action, String path, Caller caller) {
        try {
            unit.run(() -> log.write(entry(problem, action, path, caller)));
            return problem;
        } catch (RuntimeException e) {
            failures.report(action, e, caller.traceId());
            return new ProblemException(ProblemCode.UNAVAILABLE, "The hub cannot log now, so it does nothing.");
        }
    }

    private AuditRecord entry(ProblemException problem, Action action, String path, Caller caller) {
        Category category = problem.code().category();
        Outcome outcome =
                category == Category.REJECTED || category == Category.FORBIDDEN ? Outcome.REFUSED : Outcome.FAILED;
        AuditRecord.Builder entry = AuditRecord.notDone(
                        action, outcome, problem.code().code(), caller)
                .detail("status", problem.code().status());
        problem.asked().ifPresent(asked -> {
            entry.question(asked.question()).purpose(asked.purpose());
            asked.details().forEach(entry::detail);
        });
        // What stands in an address may be anything, so it is logged only where it names something that exists.
        Matcher datalab = DATALAB.matcher(path);
        if (datalab.matches()) {
            DatalabId.parse(datalab.group(1)).filter(datalabs::exists).ifPresent(entry::datalab);
        }
        Matcher object = OBJECT.matcher(path);
        if (object.matches()) {
            entry.object(object.group(1).equals("deliveries") ? "delivery" : "snapshot", object.group(2));
        }
        return entry.build();
    }
}
