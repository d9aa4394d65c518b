package nl.samentel.connector.desk.door;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser gets. */
public final class Response {
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Response(int status, String type, byte[] body) {
        this.status = status;
        this.body = body.clone();
        headers.put("Content-Type", type);
    }

    /** Returns a page. */
    public static Response page(int status, String html) {
        return new Response(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns bytes of a type. */
    public static Response of(String type, byte[] bytes) {
        return new Response(200, type, bytes);
    }

    /** Leads on to another page of the desk, after a form. */
    public static Response to(String address) {
        return new Response(303, "text/plain; charset=utf-8", new byte[0]).with("Location", address);
    }

    /** Lets the browser load the page again that asked for a part of it. */
    public static Response again() {
        return new Response(200, "text/html; charset=utf-8", new byte[0]).with("HX-Refresh", "true");
    }

    /** Adds a header. */
    public Response with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.clone();
    }

    Map<String, String> headers() {
        return headers;
    }
}
