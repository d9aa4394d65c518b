package nl.samentel.connector.desk.door;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.samentel.connector.settings.CommandFailure;

/**
 * Answers a browser on this machine. Guarantees that nothing is answered to whom the {@link Door} keeps out, that a browser runs
 * nothing and loads nothing but from here, keeps no page and shows none in a frame, and that a failure is a page without its cause.
 */
public final class DeskServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Door door;
    private final Answers answers;

    /** What the desk answers. */
    public interface Answers {
        /** Answers whoever is in. */
        Response answer(String method, Request request) throws BadRequest, CommandFailure;

        /** Answers everybody with what pages look like: it tells nothing, and those who are kept out read why. */
        Optional<Response> style(String path);

        /** Says to whoever just came in that they are. */
        Response welcome(Request request);

        /** Says why there is no answer. */
        Response refusal(Request request, BadRequest why);

        /** Says what went wrong. */
        Response failure(Request request, CommandFailure why);

        /** Says that something went wrong that nobody thought of. */
        Response accident(Request request, Throwable why);
    }

    private DeskServer(HttpServer server, Door door, Answers answers) {
        this.server = server;
        this.door = door;
        this.answers = answers;
    }

    /**
     * Starts to answer on this machine's own address and no other.
     *
     * @param port where; 0 for any that is free
     * @throws IOException if it is taken
     */
    public static DeskServer start(int port, Door door, Answers answers) throws IOException {
        InetAddress own = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        DeskServer desk = new DeskServer(HttpServer.create(new InetSocketAddress(own, port), 0), door, answers);
        desk.server.setExecutor(desk.threads);
        desk.server.createContext("/", desk::handle);
        desk.server.start();
        return desk;
    }

    /** Returns where it answers. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = String.valueOf(exchange.getRequestURI().getPath());
            boolean inside = path.startsWith(door.path() + "/");
            Response response;
            try {
                Request request =
                        Request.of(exchange, inside ? path.substring(door.path().length()) : "");
                response = guarded(request);
            } catch (BadRequest e) {
                response = answers.refusal(Request.unread(exchange), e);
            }
            send(exchange, response);
        }
    }

    private Response guarded(Request request) {
        try {
            door.requireHost(request.header("Host"), port());
            if (request.method().equals("GET") && request.path().equals("/open")) {
                String cookie = door.open(request.query("token"));
                return answers.welcome(request).with("Set-Cookie", cookie);
            }
            Optional<Response> style = answers.style(request.wholePath());
            if (style.isPresent()) {
                return style.get();
            }
            door.requireCookie(request);
            boolean reads = request.method().equals("GET");
            if (!reads && !request.method().equals("POST")) {
                throw new BadRequest(405, "bad.method");
            }
            door.requireOwnSite(request, !reads);
            return answers.answer(request.method(), request);
        } catch (BadRequest e) {
            return answers.refusal(request, e);
        } catch (CommandFailure e) {
            return answers.failure(request, e);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return answers.accident(request, e);
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        response.headers().forEach(headers::set);
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
