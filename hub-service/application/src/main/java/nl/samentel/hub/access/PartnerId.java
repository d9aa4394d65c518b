package nl.samentel.hub.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a partner, such as {@code VTF}.
 *
 * @param code 2 to 16 capitals and digits, a capital first
 */
public record PartnerId(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{1,15}");

    /** Refuses another shape. */
    public PartnerId {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("A partner code has 2 to 16 capitals and digits.");
        }
    }

    /** Reads a code; nothing if it has another shape. */
    public static Optional<PartnerId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PartnerId(text)) : Optional.empty();
    }
}
