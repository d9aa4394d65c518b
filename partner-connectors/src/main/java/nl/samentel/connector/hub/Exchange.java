package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.receipt.ReceiptKeeper;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Pause;

/**
 * Sends calls to the hub with a token, and again when the connection is lost or the hub is not available. Keeps the receipts of
 * every answer, also of refusals.
 */
final class Exchange {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    /** Each entry that an answer wrote has one; refusals too. */
    private static final String RECEIPT = "Audit-Receipt";

    private static final String ACCEPT = "application/json, application/octet-stream, application/problem+json";

    private final URI base;
    private final Wire wire;
    private final TokenSource tokens;
    private final Patience patience;
    private final Pause pause;
    private final ReceiptKeeper receipts;

    Exchange(URI base, Wire wire, TokenSource tokens, Patience patience, Pause pause, ReceiptKeeper receipts) {
        this.base = base;
        this.wire = wire;
        this.tokens = tokens;
        this.patience = patience;
        this.pause = pause;
        this.receipts = receipts;
    }

    /**
     * Sends a call until it is answered.
     *
     * @throws HubRefusal if the hub refuses
     * @throws HubUnavailable if no answer came after all attempts
     * @throws CommandFailure if settings stand in the way
     */
    JsonNode send(Call call) throws CommandFailure {
        return json(fetch(call).body());
    }

    /** Sends a call until it is answered, and returns the answer as it came. */
    HttpResponse<byte[]> fetch(Call call) throws CommandFailure {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            HubUnavailable failure;
            long asked = 0;
            try {
                HttpResponse<byte[]> response = once(call);
                receipts.keep(response.headers().allValues(RECEIPT));
                int status = response.statusCode();
                if (status == 401 && !renewed && !call.open()) {
                    renewed = true;
                    tokens.forget();
                    attempt--;
                    continue;
                }
                if (!PASSING.contains(status)) {
                    return answer(response);
                }
                failure = new HubUnavailable("hub.unavailable", base.getHost(), status);
                asked = retryAfter(response);
            } catch (Wire.Lost e) {
                failure = e.failure();
            } catch (HubUnavailable e) {
                failure = e;
            }
            if (attempt >= patience.attempts()) {
                throw failure;
            }
            rest(attempt + 1, patience.wait(attempt, asked));
        }
    }

    private HttpResponse<byte[]> once(Call call) throws Wire.Lost, CommandFailure {
        String root = base.toString().replaceFirst("/+$", "");
        if (call.open()) {
            return wire.send(URI.create(root + call.path()), call, Map.of());
        }
        String token = tokens.token(wire);
        return wire.send(
                URI.create(root + "/api/v1" + call.path()),
                call,
                Map.of("Authorization", "Bearer " + token, "Accept", ACCEPT));
    }

    private HttpResponse<byte[]> answer(HttpResponse<byte[]> response) throws CommandFailure {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return response;
        }
        if (status >= 500) {
            throw new HubUnavailable("hub.broken", base.getHost(), status);
        }
        if (status < 400) {
            throw new CommandFailure(ExitCode.USAGE, "hub.address", base.getHost());
        }
        throw HubRefusal.of(status, response.body());
    }

    private JsonNode json(byte[] body) throws CommandFailure {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "hub.address", base.getHost());
        }
    }

    private static long retryAfter(HttpResponse<byte[]> response) {
        String value = response.headers().firstValue("Retry-After").orElse("0");
        return value.matches("\\d{1,6}") ? Long.parseLong(value) : 0;
    }

    private void rest(int next, Duration wait) throws CommandFailure {
        try {
            pause.before(next, wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
        }
    }
}
