package nl.samentel.hub.agreement.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import nl.samentel.hub.agreement.AgreementVersion;
import nl.samentel.hub.agreement.Agreements;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.FixedQuestions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Agreements and the signatures under them, over HTTP. */
@Path("/api/v1/datalabs/{datalab}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
@Blocking
public class AgreementResource {
    private final Callers callers;
    private final Agreements agreements;
    private final DisclosureSettings settings;

    AgreementResource(Callers callers, Agreements agreements, DisclosureSettings settings) {
        this.callers = callers;
        this.agreements = agreements;
        this.settings = settings;
    }

    @GET
    @Authenticated
    @Audited(Action.AGREEMENT_READ)
    @Operation(
            operationId = "listAgreements",
            summary = "Lists the versions of the agreement with their signatures, newest first.")
    public List<AgreementAnswer> list(String datalab) {
        return agreements.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(AgreementAnswer::of)
                .toList();
    }

    @GET
    @Path("/draft")
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.AGREEMENT_READ)
    @Operation(
            operationId = "draftAgreement",
            summary = "Fills in a proposal like the newest agreement that all signed, to be changed and sent back.")
    public AgreementRequest draft(
            String datalab,
            @RestQuery
                    @Parameter(description = "ids of questions that should come, with commas.")
                    @Nullable
                    @Size(max = 400)
                    String add) {
        return AgreementDraft.of(
                agreements.signed(callers.current(), DatalabId.inPath(datalab)),
                FixedQuestions.split(add == null ? "" : add));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.AGREEMENT_PROPOSE)
    @Operation(operationId = "proposeAgreement", summary = "Proposes the next version of the agreement.")
    public RestResponse<AgreementAnswer> propose(String datalab, @NotNull @Valid AgreementRequest request) {
        AgreementVersion proposed = agreements.propose(
                callers.current(),
                DatalabId.inPath(datalab),
                AgreementMapping.proposal(request, settings.leastPersons()));
        return RestResponse.status(RestResponse.Status.CREATED, AgreementAnswer.of(proposed));
    }

    @POST
    @Path("/{version: [0-9]{1,6}}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.AGREEMENT_SIGN)
    @Operation(operationId = "signAgreement", summary = "Adds your partner's signature; again is harmless.")
    public AgreementAnswer sign(String datalab, int version, @NotNull @Valid SignatureRequest request) {
        return AgreementAnswer.of(
                agreements.sign(callers.current(), DatalabId.inPath(datalab), version, request.value()));
    }

    @POST
    @Path("/{version: [0-9]{1,6}}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.AGREEMENT_REVOKE)
    @Operation(
            operationId = "revokeAgreement",
            summary = "Revokes the agreement for your partner, which suspends the datalab at once.")
    public AgreementAnswer revoke(String datalab, int version, @NotNull @Valid SignatureRequest request) {
        return AgreementAnswer.of(
                agreements.revoke(callers.current(), DatalabId.inPath(datalab), version, request.value()));
    }
}
