package nl.samentel.connector.hub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A proxy and how to log in to it. Never prints the login. */
final class ProxyRoute {
    private final String host;
    private final int port;
    private final Optional<String> authorization;

    private ProxyRoute(String host, int port, Optional<String> authorization) {
        this.host = host;
        this.port = port;
        this.authorization = authorization;
    }

    static ProxyRoute open(String host, int port) {
        return new ProxyRoute(host, port, Optional.empty());
    }

    /** Logs in with the Basic scheme, the only one that works without a library of the platform. */
    static ProxyRoute withLogin(String host, int port, String user, String password) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new ProxyRoute(host, port, Optional.of("Basic " + login));
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    Optional<String> authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
