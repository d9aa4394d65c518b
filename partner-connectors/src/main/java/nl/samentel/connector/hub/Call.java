package nl.samentel.connector.hub;

import java.util.LinkedHashMap;
import java.util.Map;

/** One request, which may be sent several times. */
final class Call {
    private final String method;
    private final String path;
    private final byte[] body;
    private final boolean open;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Call(String method, String path, byte[] body, boolean open) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.open = open;
    }

    static Call of(String method, String path) {
        return new Call(method, path, new byte[0], false);
    }

    static Call of(String method, String path, String type, byte[] body) {
        return new Call(method, path, body, false).header("Content-Type", type);
    }

    /** Returns a call that everybody may make: without a token, and with a path from the root of the hub. */
    static Call open(String method, String path, byte[] body) {
        return new Call(method, path, body, true);
    }

    Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    byte[] body() {
        return body;
    }

    boolean open() {
        return open;
    }

    Map<String, String> headers() {
        return headers;
    }
}
