package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateRecord;
import nl.samentel.hub.datalab.rest.DatalabResource;
import nl.samentel.hub.datalab.rest.GateRequest;
import nl.samentel.hub.destruction.rest.DestructionRequest;
import nl.samentel.hub.destruction.rest.DestructionResource;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.rest.FreezeRequest;
import nl.samentel.hub.snapshot.rest.SnapshotResource;
import nl.samentel.schema.event.EventSchema;
import org.jspecify.annotations.Nullable;

/** The manager's screens of a gate: what it does, what its record needs, and the passing of it. */
@Path("/desk/manager/{datalab}/gates/{gate}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER_NAME)
@Blocking
public class GatePages {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final SnapshotResource snapshots;
    private final DestructionResource destruction;
    private final Template template;

    GatePages(
            Callers callers,
            Pages pages,
            Shown shown,
            DatalabResource datalabs,
            SnapshotResource snapshots,
            DestructionResource destruction,
            @Location("desk/gate") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.snapshots = snapshots;
        this.destruction = destruction;
        this.template = template;
    }

    /** Shows what passing the gate does, with the form that its record needs. */
    @GET
    @Audited(Action.DATALAB_READ)
    public TemplateInstance gate(String datalab, String gate) {
        DatalabState target = state(gate);
        return pages.page(template, callers.current(), "gates.title")
                .data("tab", "home")
                .data("datalab", shown.one(datalabs.read(datalab)))
                .data("gate", target.name())
                .data("freezes", target == DatalabState.FROZEN)
                .data("destroys", target == DatalabState.DESTROYED)
                .data("fields", GateRecord.fields(target))
                .data("known", Map.of("schemaFingerprint", EventSchema.fingerprint()))
                .data("grave", GateLine.grave(target));
    }

    /** Passes the gate and leads back to the line of gates. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.DATALAB_GATE)
    public Response pass(String datalab, String gate, MultivaluedMap<String, String> form) {
        DatalabState target = state(gate);
        if (GateLine.grave(target) && !"yes".equals(form.getFirst("sure"))) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "sure: tick the box that says that you mean it; nothing was done.");
        }
        switch (target) {
            case FROZEN -> snapshots.freeze(datalab, new FreezeRequest(text(form, "name")));
            case DESTROYED -> destruction.destroy(datalab, new DestructionRequest(text(form, "reason")));
            default -> datalabs.pass(datalab, new GateRequest(target, record(target, form)));
        }
        return Response.seeOther(URI.create("/desk/manager/" + datalab)).build();
    }

    private static Map<String, String> record(DatalabState target, MultivaluedMap<String, String> form) {
        Map<String, String> record = new HashMap<>();
        GateRecord.fields(target).forEach(field -> record.put(field, text(form, field)));
        return record;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        @Nullable String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private static DatalabState state(String gate) {
        try {
            return DatalabState.valueOf(gate.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is no such gate.", e);
        }
    }
}
