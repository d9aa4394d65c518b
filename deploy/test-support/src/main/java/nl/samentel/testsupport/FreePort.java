package nl.samentel.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds ports on the loopback address that nobody listens on. Programs of one checkout that run at the same time get different ones: a port
 * stays reserved for the program that it was given to until that ends, also before something listens there.
 */
public final class FreePort {
    private static final int ATTEMPTS = 100;

    /** What holds the reservations of this program; closing one would give it up. */
    private static final Map<Integer, FileChannel> RESERVED = new HashMap<>();

    private FreePort() {}

    /**
     * Picks any free port; a program of another checkout may take it before the caller does.
     *
     * @return a port above 1023
     */
    public static int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = bind(0);
            if (reserve(port)) {
                return port;
            }
        }
        throw new IllegalStateException("every free port of " + ATTEMPTS + " was reserved");
    }

    /**
     * Prefers a port that a person can remember.
     *
     * @param preferred the port to take when it is free
     * @return that port, or any free one when it is taken
     */
    public static int preferring(int preferred) {
        try {
            var port = bind(preferred);
            return reserve(port) ? port : any();
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

    private static synchronized boolean reserve(int port) {
        if (RESERVED.containsKey(port)) {
            return false;
        }
        try {
            var folder = Files.createDirectories(BuildFolder.testSupport().resolve("ports"));
            var channel = FileChannel.open(
                    folder.resolve(port + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            RESERVED.put(port, channel);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be reserved", e);
        }
    }
}
