package nl.samentel.hub.release.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.release.Reviews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Two people look at protected tables and give a verdict, over HTTP. */
@Path("/api/v1/datalabs/{datalab}/releases/{release}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME})
@Tag(name = "releases")
@Blocking
public class ReviewResource {
    private final Callers callers;
    private final Reviews reviews;

    ReviewResource(Callers callers, Reviews reviews) {
        this.callers = callers;
        this.reviews = reviews;
    }

    @POST
    @Path("/seat")
    @Audited(Action.RELEASE_REVIEW)
    @Operation(operationId = "takeSeat", summary = "Takes the second seat: you will look at the protected tables.")
    public ReleaseAnswer takeSeat(String datalab, UUID release) {
        Caller caller = callers.current();
        return ReleaseAnswer.of(reviews.takeSeat(caller, DatalabId.inPath(datalab), release), caller);
    }

    @GET
    @Path("/candidate")
    @Produces({MediaType.APPLICATION_JSON, TableForm.CSV_TYPE, TableForm.JSON_STAT_TYPE})
    @Audited(Action.RELEASE_REVIEW)
    @Operation(
            operationId = "readCandidate",
            summary = "Shows the protected tables to the two who look at them, before they are released.")
    @APIResponseSchema(TablesAnswer.class)
    public Response candidate(
            String datalab,
            UUID release,
            @RestQuery @Parameter(description = "Which table, from 0; CSV and JSON-stat hold one.") @Nullable
                    Integer table,
            @Context Request request,
            @Context HttpHeaders headers) {
        TableForm form = TableForm.select(request);
        return form.answer(reviews.candidate(callers.current(), DatalabId.inPath(datalab), release), table, headers);
    }

    @POST
    @Path("/verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Audited(Action.RELEASE_VERDICT)
    @Operation(
            operationId = "giveVerdict",
            summary =
                    "Approves or rejects. The tables are released when two people approved, neither knowing of the other.")
    public ReleaseAnswer verdict(String datalab, UUID release, @NotNull @Valid VerdictBody body) {
        Caller caller = callers.current();
        return ReleaseAnswer.of(
                reviews.verdict(caller, DatalabId.inPath(datalab), release, body.approves(), body.reason()), caller);
    }

    /** Returns the protected tables to one of the two who look at them. */
    public TablesAnswer candidate(String datalab, UUID release) {
        return TablesAnswer.of(reviews.candidate(callers.current(), DatalabId.inPath(datalab), release));
    }
}
