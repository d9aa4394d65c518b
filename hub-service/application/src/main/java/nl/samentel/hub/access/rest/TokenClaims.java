package nl.samentel.hub.access.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.access.DatalabId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads claims of a token; a claim of another shape is no claim. */
final class TokenClaims {
    private TokenClaims() {}

    /** Returns the name of a person's account, or the client of a program, which has no account that means anything. */
    static String name(JsonWebToken token) {
        return text(token, "preferred_username")
                .filter(n -> !n.startsWith("service-account-"))
                .or(() -> text(token, "azp"))
                .or(() -> Optional.ofNullable(token.getSubject()))
                .orElse("unnamed");
    }

    static Optional<String> text(JsonWebToken token, String name) {
        Object claim = token.getClaim(name);
        return claim instanceof String || claim instanceof JsonString ? Optional.of(plain(claim)) : Optional.empty();
    }

    static Optional<LocalDate> date(JsonWebToken token, String name) {
        try {
            return text(token, name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Set<DatalabId> datalabs(JsonWebToken token) {
        Object claim = token.getClaim("datalabs");
        Stream<?> items = claim instanceof JsonArray array
                ? array.stream()
                : claim instanceof Collection<?> collection ? collection.stream() : Stream.empty();
        return items.filter(i -> i instanceof String || i instanceof JsonString)
                .flatMap(i -> DatalabId.parse(plain(i)).stream())
                .collect(Collectors.toSet());
    }

    private static String plain(Object text) {
        return text instanceof JsonString json ? json.getString() : text.toString();
    }
}
