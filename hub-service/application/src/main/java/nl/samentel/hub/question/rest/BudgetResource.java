package nl.samentel.hub.question.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.question.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many cells may still be asked for, over HTTP. */
@Path("/api/v1/datalabs/{datalab}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "counts")
@Blocking
public class BudgetResource {
    private final Callers callers;
    private final Answers answers;

    BudgetResource(Callers callers, Answers answers) {
        this.callers = callers;
        this.answers = answers;
    }

    /**
     * What is spent and left of the different cells that may be asked for.
     *
     * @param perAnalyst how many one analyst may ask for
     * @param inAll how many all analysts together may ask for
     * @param spent how many were asked for
     * @param left how many may still be asked for by all together
     * @param analysts the same for each analyst who asked; an analyst sees herself alone
     */
    public record BudgetAnswer(int perAnalyst, int inAll, long spent, long left, List<AnalystPart> analysts) {}

    /** What one analyst has spent and left. */
    public record AnalystPart(String analyst, long spent, long left) {}

    @GET
    @RolesAllowed({Role.ANALYST_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.BUDGET_READ)
    @Operation(operationId = "readBudget", summary = "Tells how many different cells may still be asked for.")
    public BudgetAnswer read(String datalab) {
        Caller caller = callers.current();
        Answers.Budget budget = answers.budget(caller, DatalabId.inPath(datalab));
        boolean all = caller.has(Role.MANAGER) || caller.has(Role.AUDITOR);
        return new BudgetAnswer(
                budget.agreed().perAnalyst(),
                budget.agreed().inAll(),
                budget.byAll(),
                Math.max(0, budget.agreed().inAll() - budget.byAll()),
                budget.byAnalyst().entrySet().stream()
                        .filter(a -> all || a.getKey().equals(caller.name()))
                        .map(a -> new AnalystPart(
                                a.getKey(),
                                a.getValue(),
                                Math.max(0, budget.agreed().perAnalyst() - a.getValue())))
                        .toList());
    }
}
