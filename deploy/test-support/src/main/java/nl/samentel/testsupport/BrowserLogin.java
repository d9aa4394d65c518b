package nl.samentel.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Logs a person in as a browser does: authorization code with PKCE (RFC 7636), the pages that Keycloak shows, and a code app
 * that this person sets up when asked to. Each instance is a browser of its own, with one person's telephone beside it.
 */
public final class BrowserLogin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALLBACK = "http://127.0.0.1/callback";
    private static final String VERIFIER = "a-verifier-of-the-tests-that-has-the-forty-three-characters-at-least";
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new Cookies()).build();
    private final URI issuer;
    private final List<String> pages = new ArrayList<>();
    private @Nullable String telephone;

    /**
     * Opens a browser.
     *
     * @param issuer address of the realm
     */
    public BrowserLogin(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * Opens another browser, for the same person with the same telephone.
     *
     * @return that browser, logged in nowhere
     */
    public BrowserLogin elsewhere() {
        var other = new BrowserLogin(issuer);
        other.telephone = telephone;
        return other;
    }

    /**
     * Logs in through the page of the realm, or of another provider.
     *
     * @param provider what the broker calls the provider; empty for the realm's own page
     * @param user name of the account there
     * @param password its password there
     * @return an access token
     */
    public String token(String provider, String user, String password) {
        pages.clear();
        var page = get(URI.create(issuer
                + "/protocol/openid-connect/auth?response_type=code&client_id=samentel-cli&scope=openid"
                + "&redirect_uri=" + encoded(CALLBACK) + "&code_challenge_method=S256&code_challenge=" + challenge()
                + (provider.isEmpty() ? "" : "&kc_idp_hint=" + provider)));
        while (page.statusCode() == 200) {
            page = submit(page, answer(page.body(), user, password));
        }
        return exchange(location(page));
    }

    /**
     * Tells which pages the last log-in showed.
     *
     * @return {@code password}, {@code set up code} and {@code code}, in the order in which they came
     */
    public List<String> pages() {
        return List.copyOf(pages);
    }

    private Map<String, String> answer(String page, String user, String password) {
        var fresh = SECRET.matcher(page);
        if (fresh.find()) {
            var secret = fresh.group(1);
            telephone = secret;
            pages.add("set up code");
            return Map.of("totp", code(secret), "totpSecret", secret, "userLabel", "telephone");
        }
        if (page.contains("name=\"otp\"")) {
            pages.add("code");
            return Map.of("otp", code(telephone == null ? "telephone-of-" + user : telephone));
        }
        if (page.contains("name=\"password\"") && !pages.contains("password")) {
            pages.add("password");
            return Map.of("username", user, "password", password);
        }
        throw new IllegalStateException("Keycloak shows a page that nobody expects, after " + pages);
    }

    private static String code(String secret) {
        return SecondFactor.code(
                secret.getBytes(StandardCharsets.UTF_8), Clock.systemUTC().instant());
    }

    private String exchange(String callback) {
        var code = callback.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        var answer = send(post(
                URI.create(issuer + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "samentel-cli",
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code,
                        "code_verifier",
                        VERIFIER)));
        try {
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer in JSON", e);
        }
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        var form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("Keycloak shows a page without a form, after " + pages);
        }
        return follow(send(post(page.uri().resolve(form.group(1).replace("&amp;", "&")), fields)));
    }

    private HttpResponse<String> get(URI address) {
        return follow(send(HttpRequest.newBuilder(address)));
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        var last = response;
        while (last.statusCode() / 100 == 3 && !location(last).startsWith(CALLBACK)) {
            last = send(HttpRequest.newBuilder(last.uri().resolve(location(last))));
        }
        if (last.statusCode() >= 400) {
            throw new IllegalStateException(
                    "Keycloak answers the browser with " + last.statusCode() + ", after " + pages);
        }
        return last;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while logging in", e);
        }
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Browsers send secure cookies to this machine without TLS too; that of Java does not. */
    private static final class Cookies extends CookieHandler {
        private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            return jar.get(uri, headers);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            jar.put(
                    uri,
                    headers.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    e -> e.getValue().stream()
                                            .map(v -> v.replaceAll("(?i);\\s*secure", ""))
                                            .toList())));
        }
    }
}
