package nl.samentel.hub.catalogue.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.catalogue.OwnDefinitions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Definitions of a datalab's own over HTTP. They are read as text, so that a fault is told with its place. */
@Path("/api/v1/datalabs/{datalab}/definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "definitions")
@Blocking
public class DefinitionResource {
    private final Callers callers;
    private final OwnDefinitions definitions;

    DefinitionResource(Callers callers, OwnDefinitions definitions) {
        this.callers = callers;
        this.definitions = definitions;
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME})
    @Audited(Action.DEFINITION_CHECK)
    @Operation(
            operationId = "checkDefinition",
            summary = "Tells what follows from a definition, or every fault in it with its place; keeps nothing.")
    public CheckedAnswer check(String datalab, @NotNull String definition) {
        return CheckedAnswer.of(definitions
                .check(callers.current(), DatalabId.inPath(datalab), definition)
                .definition());
    }

    @PUT
    @Path("/{question: [A-Z][A-Za-z0-9]{0,15}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.DEFINITION_REGISTER)
    @Operation(
            operationId = "registerDefinition",
            summary = "Registers a question of the datalab's own, or the next version of it; again is harmless.")
    public DefinitionAnswer register(String datalab, String question, @NotNull String definition) {
        return DefinitionAnswer.of(
                definitions.register(callers.current(), DatalabId.inPath(datalab), question, definition));
    }

    @GET
    @Authenticated
    @Audited(Action.DEFINITION_READ)
    @Operation(
            operationId = "listDefinitions",
            summary = "Lists all versions of the datalab's own definitions, the newest of each question first.")
    public List<DefinitionLine> list(String datalab) {
        return definitions.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(DefinitionLine::of)
                .toList();
    }

    @GET
    @Path("/events")
    @Authenticated
    @Audited(Action.DEFINITION_READ)
    @Operation(
            operationId = "readDefinitionEvents",
            summary = "Lists what a definition may name: types of event, their fields with codes, and areas.")
    public LanguageAnswer events(String datalab) {
        return LanguageAnswer.of(definitions.events(callers.current(), DatalabId.inPath(datalab)));
    }

    @GET
    @Path("/schema")
    @Authenticated
    @Audited(Action.DEFINITION_READ)
    @Operation(
            operationId = "readDefinitionSchema",
            summary = "Gives the JSON Schema of definitions (draft 2020-12), for editors and programs that write them.")
    @APIResponseSchema(Object.class)
    public String schema(String datalab) {
        return definitions.schema(callers.current(), DatalabId.inPath(datalab));
    }

    @GET
    @Path("/{question: [A-Z][A-Za-z0-9]{0,15}}")
    @Authenticated
    @Audited(Action.DEFINITION_READ)
    @Operation(operationId = "readDefinition", summary = "Shows the newest version of a definition.")
    public DefinitionAnswer read(String datalab, String question) {
        return DefinitionAnswer.of(
                definitions.find(callers.current(), DatalabId.inPath(datalab), question, Optional.empty()));
    }

    @GET
    @Path("/{question: [A-Z][A-Za-z0-9]{0,15}}/{version: [0-9]{1,6}}")
    @Authenticated
    @Audited(Action.DEFINITION_READ)
    @Operation(operationId = "readDefinitionVersion", summary = "Shows a version of a definition.")
    public DefinitionAnswer version(String datalab, String question, int version) {
        return DefinitionAnswer.of(
                definitions.find(callers.current(), DatalabId.inPath(datalab), question, Optional.of(version)));
    }
}
