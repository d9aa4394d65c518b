package nl.samentel.hub.delivery.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.delivery.Announcing;
import nl.samentel.hub.delivery.BatchIntake;
import nl.samentel.hub.delivery.Deliveries;
import nl.samentel.hub.delivery.Limits;
import nl.samentel.hub.delivery.Sealing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Deliveries over HTTP. */
@Path("/api/v1/datalabs/{datalab}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
@Blocking
public class DeliveryResource {
    private final Callers callers;
    private final Announcing announcing;
    private final BatchIntake intake;
    private final Sealing sealing;
    private final Deliveries deliveries;
    private final Limits limits;

    DeliveryResource(
            Callers callers,
            Announcing announcing,
            BatchIntake intake,
            Sealing sealing,
            Deliveries deliveries,
            Limits limits) {
        this.callers = callers;
        this.announcing = announcing;
        this.intake = intake;
        this.sealing = sealing;
        this.deliveries = deliveries;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.DELIVERY_ANNOUNCE)
    @Operation(
            operationId = "announceDelivery",
            summary = "Announces a delivery; the same client reference gives the same delivery.")
    public RestResponse<DeliveryAnswer> announce(String datalab, @NotNull @Valid AnnouncementRequest request) {
        Announcing.Outcome outcome =
                announcing.announce(callers.current(), DatalabId.inPath(datalab), request.announcement());
        return RestResponse.status(
                outcome.fresh() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                DeliveryAnswer.announced(outcome, limits));
    }

    @GET
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.DELIVERY_READ)
    @Operation(operationId = "listDeliveries", summary = "Lists your partner's deliveries, or all for who oversees.")
    public List<DeliveryAnswer> list(String datalab) {
        Caller caller = callers.current();
        return deliveries.list(caller, DatalabId.inPath(datalab)).stream()
                .map(d -> DeliveryAnswer.of(d, caller, limits))
                .toList();
    }

    @GET
    @Path("/{delivery}")
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.DELIVERY_READ)
    @Operation(operationId = "readDelivery", summary = "Shows a delivery, with the batch to go on with.")
    public DeliveryAnswer read(String datalab, UUID delivery) {
        Caller caller = callers.current();
        return DeliveryAnswer.of(deliveries.find(caller, DatalabId.inPath(datalab), delivery), caller, limits);
    }

    @PUT
    @Path("/{delivery}/batches/{sequence: [0-9]{1,9}}")
    @Consumes("application/avro")
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.DELIVERY_BATCH)
    @Operation(operationId = "putBatch", summary = "Sends a batch; sending it again is harmless.")
    public BatchAnswer put(
            String datalab, UUID delivery, int sequence, InputStream body, @Context HttpHeaders headers) {
        BatchIntake.Place place =
                new BatchIntake.Place(DatalabId.inPath(datalab), delivery, sequence, BatchBody.digest(headers));
        byte[] container = BatchBody.read(body, headers, limits.maxBytes());
        return new BatchAnswer(sequence, intake.accept(callers.current(), place, container));
    }

    @POST
    @Path("/{delivery}/seal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.DELIVERY_SEAL)
    @Operation(operationId = "sealDelivery", summary = "Seals a delivery after comparing totals, and gives a receipt.")
    public DeliveryAnswer seal(String datalab, UUID delivery, @NotNull @Valid SealRequest request) {
        Caller caller = callers.current();
        return DeliveryAnswer.of(
                sealing.seal(caller, DatalabId.inPath(datalab), delivery, request.totals()), caller, limits);
    }

    @DELETE
    @Path("/{delivery}")
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.DELIVERY_ABANDON)
    @Operation(operationId = "abandonDelivery", summary = "Gives up an open delivery and removes what was sent.")
    public void abandon(String datalab, UUID delivery) {
        deliveries.abandon(callers.current(), DatalabId.inPath(datalab), delivery);
    }
}
