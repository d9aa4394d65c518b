package nl.samentel.connector.desk.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides who may come in. Guarantees that a request is answered only when it came to this machine's own address by name, carries
 * the cookie that was given once for the token in the printed address, and was not sent by another site. Assumes that nobody else
 * reads the terminal or the memory of the browser. It does not withstand another program of the same person.
 */
public final class Door {
    private static final int BYTES = 32;
    private static final int PATH_BYTES = 9;

    private final String path;
    private final String token;
    private final String cookie;
    private final AtomicBoolean used = new AtomicBoolean();

    /** Makes fresh secrets. */
    public Door(SecureRandom random) {
        this.path = "/" + secret(random, PATH_BYTES);
        this.token = secret(random, BYTES);
        this.cookie = secret(random, BYTES);
    }

    private static String secret(SecureRandom random, int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Returns the path under which everything is; browsers send the cookie there alone, whatever else listens here. */
    public String path() {
        return path;
    }

    /** Returns the address that works once. */
    public String address(int port) {
        return "http://127.0.0.1:" + port + path + "/open?token=" + token;
    }

    /**
     * Takes the token once.
     *
     * @return the cookie to set
     * @throws BadRequest if it is another token, or was used
     */
    String open(String shown) throws BadRequest {
        if (!same(shown, token) || !used.compareAndSet(false, true)) {
            throw new BadRequest(403, "bad.token");
        }
        return "samentel-desk=" + cookie + "; Path=" + path + "/; HttpOnly; SameSite=Strict";
    }

    /** Refuses names that lead here without being this machine's own, as a site can make them. */
    void requireHost(Optional<String> host, int port) throws BadRequest {
        Set<String> own = Set.of("127.0.0.1:" + port, "localhost:" + port);
        if (host.filter(own::contains).isEmpty()) {
            throw new BadRequest(421, "bad.host");
        }
    }

    void requireCookie(Request request) throws BadRequest {
        if (request.cookie("samentel-desk").filter(c -> same(c, cookie)).isEmpty()) {
            throw new BadRequest(403, "bad.cookie");
        }
    }

    /** Every browser sends one of the two headers with a form; none lets a page choose them. */
    void requireOwnSite(Request request, boolean changes) throws BadRequest {
        Optional<String> site = request.header("Sec-Fetch-Site");
        boolean own;
        if (site.isPresent()) {
            own = site.get().equals("same-origin") || !changes && site.get().equals("none");
        } else if (changes) {
            String here = "http://" + request.header("Host").orElse("");
            own = request.header("Origin").filter(here::equals).isPresent();
        } else {
            own = true;
        }
        if (!own) {
            throw new BadRequest(403, "bad.site");
        }
    }

    private static boolean same(String shown, String known) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Door[redacted]";
    }
}
