package nl.samentel.connector.hub;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;

/** Sends single requests, through a proxy when there is one. Speaks HTTP/1.1, which every proxy understands. */
final class Wire {
    /** Java refuses Basic logins to a proxy for HTTPS unless this property is empty; it is read once, at first use. */
    private static final String TUNNELING = "jdk.http.auth.tunneling.disabledSchemes";

    private final HttpClient client;
    private final Proxies proxies;
    private final Patience patience;

    Wire(Proxies proxies, Patience patience, SSLContext trust) {
        if (System.getProperty(TUNNELING) == null) {
            System.setProperty(TUNNELING, "");
        }
        this.proxies = proxies;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .proxy(proxies)
                .sslContext(trust)
                .build();
    }

    /**
     * Sends a request once.
     *
     * @throws Lost if no answer came; trying again may help
     * @throws CommandFailure if trying again cannot help
     */
    HttpResponse<byte[]> send(URI target, Call call, Map<String, String> extra) throws Lost, CommandFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(patience.answer())
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::setHeader);
        extra.forEach(request::setHeader);
        proxies.route(target)
                .flatMap(ProxyRoute::authorization)
                .ifPresent(login -> request.setHeader("Proxy-Authorization", login));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 407) {
                throw new CommandFailure(ExitCode.USAGE, "proxy.login", place(target));
            }
            return response;
        } catch (SSLHandshakeException e) {
            throw new CommandFailure(ExitCode.USAGE, "trust.refused", target.getHost());
        } catch (IOException e) {
            throw new Lost(reason(e), place(target), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
        }
    }

    private String place(URI target) {
        String host = target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort());
        return proxies.route(target).map(p -> host + " (proxy " + p + ")").orElse(host);
    }

    private static String reason(IOException e) {
        if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException) {
            boolean unknown = e.getCause() instanceof UnresolvedAddressException
                    || e.getCause() instanceof UnknownHostException
                    || e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException;
            return unknown ? "lost.unknown" : "lost.connect";
        }
        if (e instanceof HttpTimeoutException) {
            return "lost.slow";
        }
        return e instanceof SSLException ? "lost.tls" : "lost.broken";
    }

    /** Says that a request got no answer. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final String place;

        Lost(String key, String place, IOException cause) {
            super(key, cause);
            this.key = key;
            this.place = place;
        }

        HubUnavailable failure() {
            return new HubUnavailable(key, place);
        }
    }
}
