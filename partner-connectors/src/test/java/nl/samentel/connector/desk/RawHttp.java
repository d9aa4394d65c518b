package nl.samentel.connector.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests byte for byte, with headers that no browser or client library would send. */
final class RawHttp {
    private final OpenDesk desk;
    private String cookie = "";

    RawHttp(OpenDesk desk) {
        this.desk = desk;
    }

    /** What came back. */
    record Answer(int status, String head, String body) {
        String header(String name) {
            return head.lines()
                    .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(l -> l.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Exchanges the token for the cookie and keeps it. */
    Answer open() {
        String path = desk.address().replaceFirst("^http://[^/]+", "");
        Answer answer = send("GET", path, "", "Host: 127.0.0.1:" + desk.port());
        cookie = answer.header("Set-Cookie").split(";")[0];
        return answer;
    }

    String cookie() {
        return cookie;
    }

    /** Sends as the browser of the person does. */
    Answer get(String path) {
        return send(
                "GET",
                desk.base() + path,
                "",
                "Host: 127.0.0.1:" + desk.port(),
                "Cookie: " + cookie,
                "Sec-Fetch-Site: same-origin");
    }

    Answer post(String path, String body) {
        return send(
                "POST",
                desk.base() + path,
                body,
                "Host: 127.0.0.1:" + desk.port(),
                "Cookie: " + cookie,
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded");
    }

    Answer send(String method, String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
        lines.addAll(List.of(headers));
        lines.add("Connection: close");
        if (!method.equals("GET")) {
            lines.add("Content-Length: " + bytes.length);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return parse(all.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, Math.max(0, end));
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, text.substring(end + 4));
    }
}
