package nl.samentel.hub.transparency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.samentel.hub.testing.Tokens;

/** Asks the running hub over HTTP, as the auditor of the demo. */
final class AuditorClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI hub;

    AuditorClient(URI hub) {
        this.hub = hub;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", "Bearer " + Tokens.person("aart"))
                .build();
    }

    /** What came back, and after how long. */
    record Answer(String body, double millis) {}

    Answer get(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path);
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - start) / 1e6;
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " is answered " + answer.statusCode() + ": " + body);
        }
        return new Answer(body, millis);
    }

    /** Reads an answer as it comes and returns the number of its lines. */
    long lines(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request(path), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " is answered " + answer.statusCode());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            return reader.lines().count();
        }
    }
}
