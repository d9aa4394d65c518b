package nl.samentel.hub.withdrawal.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.withdrawal.PartnerWithdrawals;
import nl.samentel.hub.withdrawal.Receipts;
import nl.samentel.hub.withdrawal.RecordWithdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawals of records and of partners, and all receipts, over HTTP. */
@Path("/api/v1/datalabs/{datalab}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "withdrawals")
@Blocking
public class WithdrawalsResource {
    private final Callers callers;
    private final RecordWithdrawals records;
    private final PartnerWithdrawals partners;
    private final Receipts receipts;

    WithdrawalsResource(Callers callers, RecordWithdrawals records, PartnerWithdrawals partners, Receipts receipts) {
        this.callers = callers;
        this.records = records;
        this.partners = partners;
        this.receipts = receipts;
    }

    @POST
    @Path("/records/look")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.RECORDS_LOOK)
    @Operation(
            operationId = "lookAtRecords",
            summary = "Shows which of your partner's events are there and what rests on them; changes nothing.")
    public LookAnswer look(String datalab, @NotNull @Valid LookRequest request) {
        return LookAnswer.of(records.look(callers.current(), DatalabId.inPath(datalab), EventIds.of(request.events())));
    }

    @POST
    @Path("/records")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.RECORDS_WITHDRAW)
    @Operation(
            operationId = "withdrawRecords",
            summary = "Takes back records of sealed deliveries; snapshots that rest on them stop answering at once.")
    public ReceiptAnswer withdraw(String datalab, @NotNull @Valid RecordsRequest request) {
        return ReceiptAnswer.of(records.withdraw(
                callers.current(),
                DatalabId.inPath(datalab),
                request.reference(),
                EventIds.of(request.events()),
                request.reason()));
    }

    @POST
    @Path("/partner")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.PARTNER_WITHDRAW)
    @Operation(
            operationId = "withdrawPartner",
            summary = "Takes back everything of your partner, after it revoked the agreement.")
    public ReceiptAnswer leave(String datalab, @NotNull @Valid PartnerRequest request) {
        return ReceiptAnswer.of(
                partners.withdraw(callers.current(), DatalabId.inPath(datalab), request.reference(), request.reason()));
    }

    @GET
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.WITHDRAWAL_READ)
    @Operation(
            operationId = "listWithdrawals",
            summary = "Lists the receipts of your partner's withdrawals, or all for who oversees; newest first.")
    public List<ReceiptAnswer> list(String datalab) {
        return receipts.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(ReceiptAnswer::of)
                .toList();
    }
}
