package nl.samentel.hub.question.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.counting.Outlook.Expected;
import nl.samentel.hub.question.OutlookRequest;
import nl.samentel.hub.question.Outlooks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a profile would protect and leave useful of a question, over HTTP. */
@Path("/api/v1/datalabs/{datalab}/questions/{question: [A-Z][A-Za-z0-9]{0,15}}/outlook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "counts")
@Blocking
public class OutlookResource {
    private static final int PERSONS_PER_HOUSEHOLD = 3;

    private final Callers callers;
    private final Outlooks outlooks;

    OutlookResource(Callers callers, Outlooks outlooks) {
        this.callers = callers;
        this.outlooks = outlooks;
    }

    @GET
    @Authenticated
    @Audited(Action.QUESTION_READ)
    @Operation(
            operationId = "readOutlook",
            summary = "Shows what a profile would protect and leave useful of a question; looks at no data.")
    public OutlookAnswer read(
            String datalab,
            String question,
            @RestQuery
                    @NotNull
                    @Min(1)
                    @Max(20_000_000)
                    @Parameter(description = "How many persons the question is expected to be about.")
                    Long persons,
            @RestQuery
                    @Min(1)
                    @Max(20_000_000)
                    @Parameter(description = "Of how many households; a third of the persons when absent.")
                    @Nullable
                    Long households,
            @RestQuery @DefaultValue("10") @Min(5) @Max(1000) int minPersons,
            @RestQuery @DefaultValue("5") @Min(1) @Max(50) int deviation,
            @RestQuery @DefaultValue("3") @Min(1) @Max(2500) int variance,
            @RestQuery @DefaultValue("2") @Min(0) @Max(50) int blocked) {
        long families = households == null ? Math.max(1, persons / PERSONS_PER_HOUSEHOLD) : households;
        Expected expected = new Expected(persons, families);
        OutlookRequest request = new OutlookRequest(expected, minPersons, deviation, variance, blocked);
        return OutlookAnswer.of(
                question, request, outlooks.of(callers.current(), DatalabId.inPath(datalab), question, request));
    }
}
