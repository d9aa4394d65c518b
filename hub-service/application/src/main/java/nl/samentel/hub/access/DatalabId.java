package nl.samentel.hub.access;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * Code of a datalab, such as {@code nop-2019-2023}.
 *
 * @param code 2 to 60 small letters, digits and hyphens, a letter or digit first
 */
public record DatalabId(String code) {
    /** Shape of a code. */
    public static final String SHAPE = "[a-z0-9][a-z0-9-]{1,59}";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** Refuses another shape. */
    public DatalabId {
        if (!PATTERN.matcher(code).matches()) {
            throw new IllegalArgumentException("A datalab code has 2 to 60 small letters, digits and hyphens.");
        }
    }

    /** Reads a code; nothing if it has another shape. */
    public static Optional<DatalabId> parse(String text) {
        return PATTERN.matcher(text).matches() ? Optional.of(new DatalabId(text)) : Optional.empty();
    }

    /**
     * Reads a code from an address.
     *
     * @throws ProblemException not-found if it cannot be one
     */
    public static DatalabId inPath(String text) {
        return parse(text).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such datalab."));
    }
}
