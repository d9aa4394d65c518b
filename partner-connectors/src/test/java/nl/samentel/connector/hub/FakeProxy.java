package nl.samentel.connector.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A corporate proxy: every name leads to one port of this machine, and it may want a login. */
final class FakeProxy implements AutoCloseable {
    final List<String> requests = new ArrayList<>();
    private final ServerSocket server;
    private final int target;
    private final String login;

    /** Starts; an empty login lets everybody through. */
    FakeProxy(int target, String login) {
        this.target = target;
        this.login = login;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket hub = new Socket(InetAddress.getLoopbackAddress(), target)) {
            List<String> head = head(client.getInputStream());
            synchronized (requests) {
                requests.add(head.get(0));
            }
            OutputStream out = client.getOutputStream();
            if (!login.isEmpty()
                    && head.stream().noneMatch(h -> h.equalsIgnoreCase("Proxy-Authorization: Basic " + login))) {
                write(out, "HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            if (head.get(0).startsWith("CONNECT ")) {
                write(out, "HTTP/1.1 200 Go on\r\n\r\n");
            } else {
                write(hub.getOutputStream(), forwarded(head));
            }
            daemon(() -> copy(hub, client));
            copy(client, hub);
        } catch (IOException e) {
            // The other side closed.
        }
    }

    private static String forwarded(List<String> head) {
        StringBuilder text = new StringBuilder(head.get(0).replaceFirst(" http://[^/ ]+", " ")).append("\r\n");
        head.stream()
                .skip(1)
                .filter(h -> !h.toLowerCase(Locale.ROOT).startsWith("proxy-"))
                .filter(h -> !h.toLowerCase(Locale.ROOT).startsWith("connection:"))
                .forEach(h -> text.append(h).append("\r\n"));
        return text.append("Connection: close\r\n\r\n").toString();
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '\n') {
                if (line.length() == 0) {
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        throw new IOException("closed");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // The other side closed.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
