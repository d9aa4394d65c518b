package nl.samentel.hub.renewal.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.delivery.rest.BatchBody;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.renewal.PairIntake;
import nl.samentel.hub.renewal.Renewals;
import nl.samentel.schema.renewal.PairChunk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking deliveries over into the next epoch of keys. */
@Path("/api/v1/datalabs/{datalab}/renewal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "epochs")
@Blocking
public class RenewalResource {
    private final Callers callers;
    private final PairIntake intake;
    private final Renewals renewals;

    RenewalResource(Callers callers, PairIntake intake, Renewals renewals) {
        this.callers = callers;
        this.intake = intake;
        this.renewals = renewals;
    }

    @PUT
    @Path("/pairs/{number: [0-9]{1,5}}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.EPOCH_PAIRS)
    @Operation(
            operationId = "putPairs",
            summary = "Takes a chunk of your partner's pairs of tags of two epochs; again is harmless.")
    public void put(String datalab, int number, InputStream body, @Context HttpHeaders headers) {
        String digest = BatchBody.digest(headers);
        byte[] bytes = BatchBody.read(body, headers, PairChunk.MOST * PairChunk.PAIR);
        intake.take(callers.current(), DatalabId.inPath(datalab), number, digest, chunk(bytes));
    }

    private static PairChunk chunk(byte[] bytes) {
        try {
            return PairChunk.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.EPOCH_RENEW)
    @Operation(
            operationId = "beginRenewal",
            summary = "Checks the signed table of pairs and says which of your deliveries wait for it.")
    public RenewalAnswer begin(String datalab, @NotNull @Valid RenewalRequest request) {
        return RenewalAnswer.of(renewals.begin(callers.current(), DatalabId.inPath(datalab), request.request()));
    }

    @POST
    @Path("/deliveries/{delivery}")
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.DELIVERY_RENEW)
    @Operation(
            operationId = "renewDelivery",
            summary = "Takes one of your deliveries over into the agreed epoch; again is harmless.")
    public void renew(String datalab, UUID delivery) {
        renewals.renew(callers.current(), DatalabId.inPath(datalab), delivery);
    }
}
