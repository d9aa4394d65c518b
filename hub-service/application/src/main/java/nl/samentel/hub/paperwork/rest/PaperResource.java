package nl.samentel.hub.paperwork.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.paperwork.Language;
import nl.samentel.hub.paperwork.PaperKind;
import nl.samentel.hub.paperwork.Papers;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Documents for data protection officers over HTTP. */
@Path("/api/v1/datalabs/{datalab}/documents")
@Tag(name = "documents")
@Blocking
public class PaperResource {
    private final Callers callers;
    private final Papers papers;
    private final PaperForm form;

    PaperResource(Callers callers, Papers papers, PaperForm form) {
        this.callers = callers;
        this.papers = papers;
        this.form = form;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.DOCUMENT_READ)
    @Operation(operationId = "listDocuments", summary = "Lists the documents about a datalab that you may read.")
    public List<PaperAnswer> list(String datalab) {
        return papers.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(PaperAnswer::of)
                .toList();
    }

    @GET
    @Path("/{kind}")
    @Produces({MediaType.TEXT_HTML, MarkdownEscaper.MEDIA_TYPE})
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.DOCUMENT_READ)
    @Operation(
            operationId = "readDocument",
            summary = "Writes a document from what the hub knows today, in Dutch or English, as HTML or Markdown.")
    @APIResponseSchema(String.class)
    public Response read(
            String datalab, String kind, @RestQuery @DefaultValue("nl") String language, @Context Request request) {
        MediaType chosen = PaperForm.select(request);
        PaperKind wanted = PaperKind.of(kind)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such document."));
        Language spoken = Language.of(language)
                .orElseThrow(() -> new ProblemException(ProblemCode.INVALID_REQUEST, "language: is nl or en."));
        return form.answer(papers.read(callers.current(), DatalabId.inPath(datalab), wanted, spoken), chosen);
    }
}
