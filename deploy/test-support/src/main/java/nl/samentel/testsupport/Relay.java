package nl.samentel.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes connections on to a server on this machine until it is cut, as a cable or a firewall does. */
public final class Relay {
    private final InetSocketAddress to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port = FreePort.any();
    private ServerSocket listener;

    private Relay(InetSocketAddress to) throws IOException {
        this.to = to;
        this.listener = listen();
    }

    /**
     * Starts to pass connections on.
     *
     * @param server where they go
     * @return the relay
     */
    public static Relay to(URI server) {
        try {
            return new Relay(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException("the relay cannot listen", e);
        }
    }

    /**
     * Gives the address of something at the server, as seen through here.
     *
     * @param there its address there
     * @return its address here
     */
    public URI address(URI there) {
        return URI.create("http://127.0.0.1:" + port + there.getPath());
    }

    /** Ends all connections and takes no more. */
    public synchronized void cut() {
        close(listener);
        open.forEach(Relay::close);
        open.clear();
    }

    /** Takes connections again. */
    public synchronized void mend() {
        try {
            listener = listen();
        } catch (IOException e) {
            throw new UncheckedIOException("the relay cannot listen", e);
        }
    }

    private ServerSocket listen() throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var here = socket.accept();
                var there = new Socket(to.getAddress(), to.getPort());
                open.add(here);
                open.add(there);
                start(() -> pass(here, there));
                start(() -> pass(there, here));
            }
        } catch (IOException closed) {
            close(socket);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            close(to);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception gone) {
            // It is what was asked for.
            return;
        }
    }
}
