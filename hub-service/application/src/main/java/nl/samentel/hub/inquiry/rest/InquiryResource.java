package nl.samentel.hub.inquiry.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.inquiry.InquiryDesk;
import nl.samentel.schema.signature.Signature;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Preliminary agreements, profiles and what can be expected, over HTTP. */
@Path("/api/v1/datalabs/{datalab}/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inquiries")
@Blocking
public class InquiryResource {
    private final Callers callers;
    private final InquiryDesk desk;

    InquiryResource(Callers callers, InquiryDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @GET
    @Authenticated
    @Audited(Action.INQUIRY_READ)
    @Operation(operationId = "listInquiries", summary = "Lists the preliminary agreements, newest first.")
    public List<InquiryAnswer> list(String datalab) {
        return desk.inquiries().list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(InquiryAnswer::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.INQUIRY_PROPOSE)
    @Operation(operationId = "proposeInquiry", summary = "Proposes a preliminary agreement.")
    public RestResponse<InquiryAnswer> propose(String datalab, @NotNull @Valid InquiryRequest request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                InquiryAnswer.of(
                        desk.inquiries().propose(callers.current(), DatalabId.inPath(datalab), request.proposal())));
    }

    @POST
    @Path("/{number: [0-9]{1,6}}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.INQUIRY_SIGN)
    @Operation(operationId = "signInquiry", summary = "Adds your partner's signature; again is harmless.")
    public InquiryAnswer sign(String datalab, int number, @NotNull @Valid InquirySignatureRequest request) {
        Signature signature = SetBody.signature(request.signature());
        return InquiryAnswer.of(desk.inquiries().sign(callers.current(), DatalabId.inPath(datalab), number, signature));
    }

    @POST
    @Path("/{number: [0-9]{1,6}}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.INQUIRY_REVOKE)
    @Operation(
            operationId = "revokeInquiry",
            summary = "Revokes a preliminary agreement for your partner and removes what came in under it.")
    public InquiryAnswer revoke(String datalab, int number, @NotNull @Valid InquirySignatureRequest request) {
        Signature signature = SetBody.signature(request.signature());
        return InquiryAnswer.of(
                desk.inquiries().revoke(callers.current(), DatalabId.inPath(datalab), number, signature));
    }

    @PUT
    @Path("/{number: [0-9]{1,6}}/profile")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.INQUIRY_PROFILE)
    @Operation(operationId = "putProfile", summary = "Takes your partner's profile, in bands.")
    public void profile(String datalab, int number, @NotNull @Valid ProfileRequest request) {
        desk.findings()
                .profile(
                        callers.current(),
                        DatalabId.inPath(datalab),
                        number,
                        request.profile().getBytes(StandardCharsets.UTF_8),
                        SetBody.signature(request.signature()));
    }

    @GET
    @Path("/{number: [0-9]{1,6}}/report")
    @Authenticated
    @Audited(Action.INQUIRY_READ)
    @Operation(operationId = "readSufficiency", summary = "Says of each question whether the records can answer it.")
    public ReportAnswer report(String datalab, int number) {
        return ReportAnswer.of(desk.findings().report(callers.current(), DatalabId.inPath(datalab), number));
    }
}
