package nl.samentel.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Speaks to the hub as one person would, with a token that is renewed before it expires. */
final class HubApi {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CALL_LIMIT = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI hub;
    private final Supplier<String> token;

    HubApi(URI hub, Supplier<String> token) {
        this.hub = hub;
        this.token = token;
    }

    /**
     * An answer of the hub.
     *
     * @param status HTTP status
     * @param body parsed body, {@code null} node when it is empty
     */
    record Reply(int status, JsonNode body) {
        boolean ok() {
            return status < 300;
        }

        /** Gives the code of a problem, for example {@code forbidden}. */
        String problem() {
            return body.path("code").asText("none");
        }
    }

    JsonNode get(String path) {
        return expect(call("GET", path, null), path);
    }

    JsonNode post(String path, Object body) {
        return expect(call("POST", path, body), path);
    }

    JsonNode put(String path, Object body) {
        return expect(call("PUT", path, body), path);
    }

    /** Calls without minding what the hub answers. */
    Reply call(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        try {
            var publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            var request = HttpRequest.newBuilder(hub.resolve("/api/v1" + path))
                    .timeout(CALL_LIMIT)
                    .header("Authorization", "Bearer " + token.get())
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, application/problem+json")
                    .method(method, publisher)
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new DemoFailure("The hub does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while waiting for the hub.", e);
        }
    }

    /** Returns a file of the hub as text. */
    String download(String path) {
        try {
            var request = HttpRequest.newBuilder(hub.resolve("/api/v1" + path))
                    .timeout(CALL_LIMIT)
                    .header("Authorization", "Bearer " + token.get())
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new DemoFailure("The hub refused " + path + " with status " + response.statusCode() + ".");
            }
            return response.body();
        } catch (IOException e) {
            throw new DemoFailure("The hub does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while waiting for the hub.", e);
        }
    }

    private static JsonNode parse(String text) throws JsonProcessingException {
        return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
    }

    private static JsonNode expect(Reply reply, String path) {
        if (!reply.ok()) {
            throw new DemoFailure("The hub refused " + path + " with status " + reply.status() + " (" + reply.problem()
                    + "): " + reply.body().path("detail").asText(""));
        }
        return reply.body();
    }
}
