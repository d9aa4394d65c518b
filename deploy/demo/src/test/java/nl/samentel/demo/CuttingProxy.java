package nl.samentel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network between connector and hub that breaks at a chosen byte: from then on every connection is dropped, until it
 * is mended.
 */
final class CuttingProxy implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final URI target;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong allowance;
    private final CountDownLatch cut = new CountDownLatch(1);

    /** Lets this many bytes through towards the hub, over all connections. */
    CuttingProxy(URI target, long bytes) throws IOException {
        this.target = target;
        this.allowance = new AtomicLong(bytes);
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start("proxy", this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Waits until the network has broken. */
    boolean awaitCut(long seconds) throws InterruptedException {
        return cut.await(seconds, TimeUnit.SECONDS);
    }

    void mend() {
        allowance.set(Long.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        server.close();
        drop();
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            var client = server.accept();
            if (allowance.get() <= 0) {
                client.close();
                continue;
            }
            var hub = new Socket(target.getHost(), target.getPort());
            open.add(client);
            open.add(hub);
            start("to hub", () -> copy(client, hub, true));
            start("from hub", () -> copy(hub, client, false));
        }
    }

    private void copy(Socket from, Socket to, boolean counted) throws IOException {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (counted && allowance.addAndGet(-read) <= 0) {
                    drop();
                    cut.countDown();
                    return;
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void drop() throws IOException {
        for (var socket : open) {
            socket.close();
            open.remove(socket);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(String name, Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        return;
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
