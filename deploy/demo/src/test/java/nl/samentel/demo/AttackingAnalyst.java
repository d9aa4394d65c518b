package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An analyst who looks at all that the hub sends: body, headers and how long it took. */
final class AttackingAnalyst {
    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    static final String JSON_STAT = "application/json-stat+json";

    private static final String DATALAB = "/api/v1/datalabs/" + Site.DATALAB;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI hub;
    private final Supplier<String> token;

    AttackingAnalyst(URI hub, Supplier<String> token) {
        this.hub = hub;
        this.token = token;
    }

    /**
     * What came back.
     *
     * @param headers names and values, but for the time of day and the length of the body, and of receipts their length
     * @param nanos how long it took
     */
    record Reply(int status, Map<String, List<String>> headers, String body, long nanos) {
        JsonNode json() {
            try {
                return HubApi.JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Returns codes, status and value of each cell of an answer as JSON. */
        List<String> cells() {
            List<String> cells = new ArrayList<>();
            json().path("cells").forEach(cell -> cells.add(cell(cell, "codes")));
            return cells;
        }

        private static String cell(JsonNode cell, String codes) {
            return cell.path(codes) + " " + told(cell);
        }

        /** Returns what a cell says, without where it is. */
        static String told(JsonNode cell) {
            return cell.path("status").asText() + " " + cell.path("value").asText("");
        }
    }

    Reply ask(Table table, String form) {
        try {
            var body = HubApi.JSON.writeValueAsString(table.request());
            return send(request("/counts", form).POST(BodyPublishers.ofString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for the numbers of an answer that was given. */
    Reply again(String answer, String form) {
        return send(request("/answers/" + answer + "/numbers", form).GET());
    }

    private HttpRequest.Builder request(String path, String form) {
        return HttpRequest.newBuilder(hub.resolve(DATALAB + path))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", JSON)
                .header("Accept", form + ", application/problem+json;q=0.1");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            long start = System.nanoTime();
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            long nanos = System.nanoTime() - start;
            var headers = new java.util.TreeMap<>(response.headers().map());
            headers.remove("date");
            headers.remove("content-length");
            // A receipt has the hash of an entry that is salted, and two times: only its length could tell something.
            headers.computeIfPresent(
                    "audit-receipt",
                    (name, receipts) -> receipts.stream()
                            .map(receipt -> receipt.length() + " characters")
                            .toList());
            return new Reply(response.statusCode(), headers, response.body(), nanos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while waiting for the hub.", e);
        }
    }
}
