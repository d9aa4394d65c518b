package nl.samentel.hub.inquiry.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.inquiry.InquiryDesk;
import nl.samentel.hub.inquiry.StoredSet;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sets of blinded points over HTTP. */
@Path("/api/v1/datalabs/{datalab}/inquiries/{number: [0-9]{1,6}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inquiries")
@Blocking
public class OverlapResource {
    private final Callers callers;
    private final InquiryDesk desk;

    OverlapResource(Callers callers, InquiryDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @PUT
    @Path("/sets/{set}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.INQUIRY_SET)
    @Operation(operationId = "putSet", summary = "Takes your partner's persons as points that it blinded.")
    public void put(
            String datalab,
            int number,
            String set,
            @HeaderParam(SetBody.SIGNATURE) @Nullable String signature,
            InputStream body) {
        desk.relay()
                .put(
                        callers.current(),
                        DatalabId.inPath(datalab),
                        number,
                        named(set),
                        SetBody.read(body),
                        SetBody.signature(signature));
    }

    @GET
    @Path("/sets/{set}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.INQUIRY_SET_READ)
    @Operation(operationId = "readSet", summary = "Gives another partner's blinded points, to blind them once more.")
    public RestResponse<byte[]> get(String datalab, int number, String set) {
        StoredSet found = desk.relay().get(callers.current(), DatalabId.inPath(datalab), number, named(set));
        return RestResponse.ResponseBuilder.ok(found.points().bytes())
                .header(SetBody.SIGNATURE, found.signature().text())
                .build();
    }

    @PUT
    @Path("/overlaps/{overlap}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.INQUIRY_SET)
    @Operation(
            operationId = "putOverlap",
            summary = "Takes the other partner's points, blinded once more by yours, and counts when both are there.")
    public void overlap(
            String datalab,
            int number,
            String overlap,
            @HeaderParam(SetBody.SIGNATURE) @Nullable String signature,
            InputStream body) {
        Overlap asked = Overlap.parse(overlap)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such overlap."));
        desk.relay()
                .put(
                        callers.current(),
                        DatalabId.inPath(datalab),
                        number,
                        asked,
                        SetBody.read(body),
                        SetBody.signature(signature));
    }

    private static PersonSet named(String set) {
        return PersonSet.parse(set)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such set."));
    }
}
