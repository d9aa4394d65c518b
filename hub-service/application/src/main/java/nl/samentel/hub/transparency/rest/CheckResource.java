package nl.samentel.hub.transparency.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.transparency.Checks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Checks of the log by the hub itself, over HTTP. */
@Path("/api/v1/log/{shard}/checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR_NAME)
@Tag(name = "log")
@Blocking
public class CheckResource {
    private final Callers callers;
    private final Checks checks;

    CheckResource(Callers callers, Checks checks) {
        this.callers = callers;
        this.checks = checks;
    }

    @POST
    @Audited(Action.LOG_CHECK_ASK)
    @Operation(
            operationId = "checkLog",
            summary = "Lets the hub read a whole shard again and compute every hash anew, in the background.")
    public RestResponse<CheckBody> ask(String shard) {
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, CheckBody.of(checks.ask(callers.current(), Addresses.shard(shard))));
    }

    @GET
    @Audited(Action.LOG_READ)
    @Operation(
            operationId = "listLogChecks",
            summary = "Lists the checks of a shard that were asked for, newest first.")
    public List<CheckBody> list(String shard) {
        callers.current();
        return checks.list(Addresses.shard(shard)).stream().map(CheckBody::of).toList();
    }

    @GET
    @Path("/{check}")
    @Audited(Action.LOG_READ)
    @Operation(operationId = "readLogCheck", summary = "Shows how far a check is, and what it found.")
    public CheckBody read(String shard, UUID check) {
        callers.current();
        return CheckBody.of(checks.find(Addresses.shard(shard), check));
    }

    @GET
    @Path("/{check}/statement")
    @Produces(MediaType.TEXT_PLAIN)
    @Audited(Action.LOG_READ)
    @Operation(
            operationId = "readCheckStatement",
            summary = "Gives the statement of a check that passed, signed by the log as a note.")
    public String statement(String shard, UUID check) {
        callers.current();
        return checks.find(Addresses.shard(shard), check)
                .statement()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "There is a statement of a check that passed only."));
    }
}
