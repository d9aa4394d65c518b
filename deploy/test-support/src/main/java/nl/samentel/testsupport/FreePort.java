package nl.samentel.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds ports on the loopback address that nobody listens on. */
public final class FreePort {
    private FreePort() {}

    /**
     * Picks any free port; somebody else may take it before the caller does.
     *
     * @return a port above 1023
     */
    public static int any() {
        return bind(0);
    }

    /**
     * Prefers a port that a person can remember.
     *
     * @param preferred the port to take when it is free
     * @return that port, or any free one when it is taken
     */
    public static int preferring(int preferred) {
        try {
            return bind(preferred);
        } catch (UncheckedIOException taken) {
            return any();
        }
    }

    private static int bind(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " on the loopback address is taken", e);
        }
    }
}
