package nl.samentel.connector.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.witness.AddCheckpoint;
import nl.samentel.schema.witness.Decision;

/**
 * Answers logs that bring their checkpoints themselves (C2SP tlog-witness). Everybody may ask: what is stored and signed follows
 * from signatures and proofs only.
 */
final class WitnessServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int FAILED = 500;
    private static final int CONFLICT = 409;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Asked asked;
    private final Consumer<CommandFailure> told;

    /** Decides about the body of a request. */
    @FunctionalInterface
    interface Asked {
        /** Decides. */
        Decision decide(byte[] body) throws CommandFailure;
    }

    private WitnessServer(HttpServer server, Asked asked, Consumer<CommandFailure> told) {
        this.server = server;
        this.asked = asked;
        this.told = told;
    }

    /**
     * Starts to answer.
     *
     * @param told hears why a request could not be answered
     * @throws IOException if the address is taken
     */
    static WitnessServer start(InetSocketAddress address, Asked asked, Consumer<CommandFailure> told)
            throws IOException {
        WitnessServer witness = new WitnessServer(HttpServer.create(address, 0), asked, told);
        witness.server.setExecutor(witness.threads);
        witness.server.createContext("/", witness::handle);
        witness.server.start();
        return witness;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                respond(exchange, 404, "text/plain", "");
            } else if (!exchange.getRequestMethod().equals("POST")) {
                respond(exchange, 405, "text/plain", "");
            } else {
                decide(exchange, exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1));
            }
        }
    }

    private void decide(HttpExchange exchange, byte[] body) throws IOException {
        try {
            Decision decision = asked.decide(body);
            String type = decision.status() == CONFLICT ? "text/x.tlog.size" : "text/plain; charset=utf-8";
            respond(exchange, decision.status(), type, decision.body());
        } catch (CommandFailure e) {
            told.accept(e);
            respond(exchange, FAILED, "text/plain", "");
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
