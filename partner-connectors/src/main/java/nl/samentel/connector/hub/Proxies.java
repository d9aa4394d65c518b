package nl.samentel.connector.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;

/**
 * Chooses the proxy of a request: the one of the settings, else {@code HTTPS_PROXY} or {@code HTTP_PROXY}; none for
 * this machine and for what {@code NO_PROXY} names (a host, a domain with everything below it, or {@code *}).
 */
final class Proxies extends ProxySelector {
    private final Optional<ProxyRoute> forHttps;
    private final Optional<ProxyRoute> forHttp;
    private final List<String> without;

    private Proxies(Optional<ProxyRoute> forHttps, Optional<ProxyRoute> forHttp, List<String> without) {
        this.forHttps = forHttps;
        this.forHttp = forHttp;
        this.without = without;
    }

    static Proxies of(Settings settings, Surroundings surroundings, Secrets secrets) throws CommandFailure {
        List<String> without = List.of(variable(surroundings, "NO_PROXY")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split("[,\\s]+"));
        if (settings.proxy().isPresent()) {
            Optional<ProxyRoute> route = Optional.of(route(settings.proxy().get(), secrets));
            return new Proxies(route, route, without);
        }
        return new Proxies(
                fromEnvironment(surroundings, "HTTPS_PROXY"), fromEnvironment(surroundings, "HTTP_PROXY"), without);
    }

    private static ProxyRoute route(Settings.Proxy proxy, Secrets secrets) throws CommandFailure {
        if (proxy.user().isEmpty()) {
            return ProxyRoute.open(proxy.host(), proxy.port());
        }
        char[] password =
                secrets.proxyPassword(proxy).orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "proxy.password"));
        return ProxyRoute.withLogin(proxy.host(), proxy.port(), proxy.user().get(), new String(password));
    }

    private static Optional<String> variable(Surroundings surroundings, String name) {
        return surroundings.variable(name).or(() -> surroundings.variable(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<ProxyRoute> fromEnvironment(Surroundings surroundings, String name) throws CommandFailure {
        Optional<String> value = variable(surroundings, name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(value.get().contains("://") ? value.get() : "http://" + value.get());
            if (address.getHost() == null || !"http".equalsIgnoreCase(address.getScheme())) {
                throw new CommandFailure(ExitCode.USAGE, "proxy.variable", name);
            }
            int port = address.getPort() < 1 ? 80 : address.getPort();
            String login = address.getRawUserInfo();
            if (login == null) {
                return Optional.of(ProxyRoute.open(address.getHost(), port));
            }
            int colon = login.indexOf(':');
            String user = colon < 0 ? login : login.substring(0, colon);
            String password = colon < 0 ? "" : login.substring(colon + 1);
            return Optional.of(ProxyRoute.withLogin(address.getHost(), port, decoded(user), decoded(password)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "proxy.variable", name);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Optional<ProxyRoute> route(URI target) {
        String host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
        if (loopback(host) || without.stream().anyMatch(rule -> covers(rule, host))) {
            return Optional.empty();
        }
        return "https".equalsIgnoreCase(target.getScheme()) ? forHttps : forHttp;
    }

    private static boolean loopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean covers(String rule, String host) {
        String name = rule.replaceFirst(":\\d+$", "").replaceFirst("^\\*?\\.", "");
        return rule.equals("*") || !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
    }

    @Override
    public List<Proxy> select(URI target) {
        return List.of(route(target)
                .map(r -> new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(r.host(), r.port())))
                .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI target, SocketAddress address, IOException failure) {
        // The request itself fails as well and is told there.
    }
}
