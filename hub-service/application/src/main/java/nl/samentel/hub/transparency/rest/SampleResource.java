package nl.samentel.hub.transparency.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.transparency.Selections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Samples for working papers over HTTP. */
@Path("/api/v1/log/{shard}/sample")
@Tag(name = "audit")
@Blocking
public class SampleResource {
    private static final int LONGEST_SEED = 100;
    private static final int MOST = 1_000;

    private final Callers callers;
    private final Selections selections;

    SampleResource(Callers callers, Selections selections) {
        this.callers = callers;
        this.selections = selections;
    }

    @GET
    @Produces({"application/jsonl", "text/csv", "application/fhir+json"})
    @RolesAllowed(Role.AUDITOR_NAME)
    @Audited(Action.LOG_EXPORT)
    @Operation(
            operationId = "sampleLog",
            summary =
                    "Draws entries that follow from a seed, each with its proof; everybody draws the same of the same size.")
    public Response sample(
            String shard,
            @RestQuery @Nullable String seed,
            @RestQuery @Nullable String number,
            @RestQuery @Nullable String size,
            @RestQuery @Nullable String format) {
        SelectionForm form = SelectionForm.parse(format);
        if (seed == null || seed.isBlank() || seed.length() > LONGEST_SEED) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "seed: any text of 1 to 100 characters.");
        }
        return form.answer(selections.sample(
                callers.current(), Addresses.shard(shard), seed, number(number), Addresses.size(size)));
    }

    private static int number(@Nullable String text) {
        try {
            int value = Integer.parseInt(String.valueOf(text));
            if (value >= 1 && value <= MOST) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "number: 1 to 1000 entries.", e);
        }
        throw new ProblemException(ProblemCode.INVALID_REQUEST, "number: 1 to 1000 entries.");
    }
}
