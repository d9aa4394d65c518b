package nl.samentel.hub.receipt.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.receipt.HubKeyDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public key of the hub over HTTP. */
@Path("/api/v1/hub-key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
@Blocking
public class HubKeyResource {
    private final Callers callers;
    private final HubKeyDesk desk;

    HubKeyResource(Callers callers, HubKeyDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @GET
    @Authenticated
    @Audited(Action.HUB_KEY_READ)
    @Operation(operationId = "readHubKey", summary = "Shows the key with which signatures of the hub are verified.")
    public HubKeyAnswer read() {
        return HubKeyAnswer.of(desk.read(callers.current()));
    }
}
