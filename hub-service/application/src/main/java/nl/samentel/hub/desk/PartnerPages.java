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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.admission.rest.AdmissionResource;
import nl.samentel.hub.agreement.rest.PermissionBody;
import nl.samentel.hub.agreement.rest.RosterResource;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.rest.DatalabResource;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.document.Digest;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The manager's screens of partners: who joined with which keys, who may log in, and who has which permission. */
@Path("/desk/manager/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER_NAME)
@Blocking
public class PartnerPages {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final RosterResource roster;
    private final AdmissionResource admissions;
    private final Admitting admitting;
    private final Template partners;
    private final Template admit;

    PartnerPages(
            Callers callers,
            Pages pages,
            Shown shown,
            DatalabResource datalabs,
            RosterResource roster,
            AdmissionResource admissions,
            Admitting admitting,
            @Location("desk/partners") Template partners,
            @Location("desk/admit") Template admit) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.roster = roster;
        this.admissions = admissions;
        this.admitting = admitting;
        this.partners = partners;
        this.admit = admit;
    }

    /** Shows partners, their fingerprints and their permissions. */
    @GET
    @Path("/partners")
    @Audited(Action.ADMISSION_READ)
    public TemplateInstance partners(String datalab) {
        return pages.page(partners, callers.current(), "manager.partners")
                .data("tab", "partners")
                .data("datalab", shown.one(datalabs.read(datalab)))
                .data("keys", fingerprints(shown.all(roster.roster(datalab))))
                .data("admissions", shown.all(admissions.list(datalab)))
                .data("permissions", shown.all(roster.permissions(datalab)))
                .data(
                        "kinds",
                        Arrays.stream(Permission.values())
                                .filter(kind -> kind != Permission.NONE)
                                .map(Enum::name)
                                .toList());
    }

    /** Returns of each partner the fingerprint of its newest keys, as its own program shows it. */
    private static Map<String, String> fingerprints(List<Map<String, Object>> roster) {
        Map<String, String> newest = new TreeMap<>();
        for (Map<String, Object> entry : roster) {
            String both = String.valueOf(entry.get("verifyingKey")) + entry.get("encapsulationKey");
            newest.put(
                    String.valueOf(entry.get("partner")),
                    Digest.of(both.getBytes(StandardCharsets.US_ASCII)).spoken());
        }
        return newest;
    }

    /** Shows the fingerprint of a request to be let in, to compare by telephone; nothing is done yet. */
    @POST
    @Path("/partners/request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.REQUEST)
    public TemplateInstance request(String datalab, @RestForm @Nullable String request) {
        return pages.page(admit, callers.current(), "partners.compare")
                .data("tab", "partners")
                .data("datalab", datalab)
                .data("asked", shown.one(admitting.read(request)))
                .data("request", String.valueOf(request));
    }

    /** Lets a partner in. */
    @POST
    @Path("/partners/{partner}/admit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.PARTNER_ADMIT)
    public Response admit(
            String datalab, String partner, @RestForm @Nullable String request, @RestForm @Nullable String sure) {
        requireSure(sure);
        admissions.admit(datalab, partner, admitting.read(request));
        return back(datalab);
    }

    /** Shuts a partner out. */
    @POST
    @Path("/partners/{partner}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.PARTNER_REMOVE)
    public Response remove(String datalab, String partner, @RestForm @Nullable String sure) {
        requireSure(sure);
        admissions.remove(datalab, partner);
        return back(datalab);
    }

    /** Records a permission. */
    @POST
    @Path("/permissions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.PERMISSION_RECORD)
    public Response permission(
            String datalab,
            @RestForm @Nullable String partner,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String issuer,
            @RestForm @Nullable String reference,
            @RestForm @Nullable String conditions,
            @RestForm @Nullable String from,
            @RestForm @Nullable String until) {
        roster.record(
                datalab,
                new PermissionBody(
                        String.valueOf(partner),
                        kind(kind),
                        issuer == null ? "" : issuer,
                        reference == null ? "" : reference,
                        conditions == null ? "" : conditions,
                        day("from", from),
                        day("until", until)));
        return back(datalab);
    }

    private static Permission kind(@Nullable String text) {
        return Arrays.stream(Permission.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.INVALID_REQUEST, "kind: a kind of permission."));
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, field + ": a day such as 2026-11-24.", e);
        }
    }

    private static void requireSure(@Nullable String sure) {
        if (!"yes".equals(sure)) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "sure: tick the box that says that you mean it; nothing was done.");
        }
    }

    private static Response back(String datalab) {
        return Response.seeOther(URI.create("/desk/manager/" + datalab + "/partners"))
                .build();
    }
}
