package nl.samentel.demo;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Keeps a token well within the five minutes that it lasts. Besides sparing log-ins it makes them one at a time, which
 * Keycloak wants: two attempts of one account at once look to it like somebody who guesses.
 */
final class KeptToken implements Supplier<String> {
    private static final Duration KEPT = Duration.ofMinutes(3);

    private final Supplier<String> login;
    private String token = "";
    private long until;

    KeptToken(Supplier<String> login) {
        this.login = login;
    }

    @Override
    public synchronized String get() {
        if (token.isEmpty() || System.nanoTime() - until >= 0) {
            token = login.get();
            until = System.nanoTime() + KEPT.toNanos();
        }
        return token;
    }
}
