package nl.samentel.connector.desk.door;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser asks. Names of a query or a form that come twice count once. */
public final class Request {
    /** Most bytes of a form. */
    static final int LONGEST_FORM = 64 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpExchange exchange;
    private final String path;
    private final Map<String, String> query;

    private Request(HttpExchange exchange, String path, Map<String, String> query) {
        this.exchange = exchange;
        this.path = path;
        this.query = query;
    }

    static Request of(HttpExchange exchange, String path) throws BadRequest {
        return new Request(exchange, path, fields(exchange.getRequestURI().getRawQuery()));
    }

    /** Returns one whose address could not be read. */
    static Request unread(HttpExchange exchange) {
        return new Request(exchange, "", Map.of());
    }

    /** Returns the path within the desk, starting with a slash. */
    public String path() {
        return path;
    }

    String wholePath() {
        return String.valueOf(exchange.getRequestURI().getPath());
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** Returns a header as it was sent, the first when there are several. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Returns a field of the query; empty when absent. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** Returns a cookie. */
    public Optional<String> cookie(String name) {
        for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
            for (String cookie : header.split(";")) {
                String[] parts = cookie.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(name)) {
                    return Optional.of(parts[1]);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns how long the body says it is; -1 when it does not. */
    public long length() {
        String length = header("Content-Length").orElse("");
        return length.matches("\\d{1,15}") ? Long.parseLong(length) : -1;
    }

    /** Returns the body, for those that take more than a form. */
    public InputStream body() {
        return exchange.getRequestBody();
    }

    /**
     * Reads the body as a form.
     *
     * @throws BadRequest if it is none, or too long
     */
    public Map<String, String> form() throws BadRequest {
        if (!header("Content-Type").orElse("").startsWith(FORM)) {
            throw new BadRequest(415, "bad.form");
        }
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
            if (body.length > LONGEST_FORM) {
                throw new BadRequest(413, "bad.large");
            }
            return fields(new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadRequest(400, "bad.form");
        }
    }

    private static Map<String, String> fields(@Nullable String text) throws BadRequest {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return fields;
        }
        try {
            for (String field : text.split("&")) {
                String[] parts = field.split("=", 2);
                fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
            return fields;
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "bad.form");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
