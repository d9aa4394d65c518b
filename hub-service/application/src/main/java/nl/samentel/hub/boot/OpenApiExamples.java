package nl.samentel.hub.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Puts an example at every operation, from a file that a test checks, and says how failures look. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiExamples implements OASFilter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> PROBLEM = Map.of(
            "type", "urn:samentel:problem:batch-gap",
            "title", "A batch is missing",
            "status", 409,
            "detail", "A batch before this one is missing.",
            "code", "batch-gap",
            "category", "REJECTED",
            "hint", "Go on with batch nextSequence.",
            "traceId", "4bf92f3577b34da6a3ce929d0e0e4736",
            "nextSequence", 7);

    private final JsonNode examples = read();

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        JsonNode own = examples.path(String.valueOf(operation.getOperationId()));
        if (operation.getRequestBody() != null && own.has("request")) {
            give(operation.getRequestBody().getContent(), own.get("request"));
        }
        if (operation.getResponses() != null) {
            own.properties().forEach(field -> answer(operation, field.getKey(), field.getValue()));
            dropOtherSuccess(operation, own);
            operation.getResponses().addAPIResponse("default", problem());
        }
        return operation;
    }

    private static void answer(Operation operation, String status, JsonNode example) {
        if (status.equals("request")) {
            return;
        }
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        APIResponse known = responses.get(status);
        if (known == null) {
            known = OASFactory.createAPIResponse().description("Done.");
            responses.values().stream()
                    .filter(r -> r.getContent() != null && !example.isNull())
                    .findFirst()
                    .ifPresent(sameContent(known));
            operation.getResponses().addAPIResponse(status, known);
        }
        give(known.getContent(), example);
    }

    /** The generator guesses a status of success; the examples know it. */
    private static void dropOtherSuccess(Operation operation, JsonNode own) {
        List.copyOf(operation.getResponses().getAPIResponses().keySet()).stream()
                .filter(status -> status.startsWith("2") && !own.isMissingNode() && !own.has(status))
                .forEach(operation.getResponses()::removeAPIResponse);
    }

    /** A second status of success has the same content as the first. */
    private static Consumer<APIResponse> sameContent(APIResponse target) {
        return other -> {
            Content content = OASFactory.createContent();
            other.getContent()
                    .getMediaTypes()
                    .forEach((type, media) -> content.addMediaType(
                            type, OASFactory.createMediaType().schema(media.getSchema())));
            target.setContent(content);
        };
    }

    private static void give(@Nullable Content content, JsonNode example) {
        if (content != null && !example.isNull()) {
            content.getMediaTypes()
                    .values()
                    .forEach(media -> media.setExample(JSON.convertValue(example, Object.class)));
        }
    }

    private static APIResponse problem() {
        MediaType media = OASFactory.createMediaType().example(PROBLEM);
        return OASFactory.createAPIResponse()
                .description("Any failure, as RFC 9457 problem. Decide by the field code, not by the text.")
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }

    private static JsonNode read() {
        try (InputStream in = OpenApiExamples.class.getResourceAsStream("openapi-examples.json")) {
            if (in == null) {
                throw new IllegalStateException("The examples of the interface are missing from this build.");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
