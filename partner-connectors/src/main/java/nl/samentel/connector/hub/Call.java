package nl.samentel.connector.hub;

import java.util.LinkedHashMap;
import java.util.Map;

/** One request, which may be sent several times. */
final class Call {
    private final String method;
    private final String path;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Call(String method, String path, byte[] body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    static Call of(String method, String path) {
        return new Call(method, path, new byte[0]);
    }

    static Call of(String method, String path, String type, byte[] body) {
        return new Call(method, path, body).header("Content-Type", type);
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

    Map<String, String> headers() {
        return headers;
    }
}
