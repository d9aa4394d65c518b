package nl.samentel.hub.people.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.people.People;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People over HTTP. */
@Path("/api/v1/access/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
@Blocking
public class PeopleResource {
    private final Callers callers;
    private final People people;

    PeopleResource(Callers callers, People people) {
        this.callers = callers;
        this.people = people;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.PEOPLE_READ)
    @Operation(
            operationId = "listPeople",
            summary = "Lists who has which role in your datalabs, and until when that was reviewed.")
    public List<PersonAnswer> list() {
        return people.list(callers.current()).stream().map(PersonAnswer::of).toList();
    }
}
