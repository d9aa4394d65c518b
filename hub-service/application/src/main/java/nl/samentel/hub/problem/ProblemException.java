package nl.samentel.hub.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says that something was not done and why. Detail and extensions name fields, rules and positions, never a value of the
 * request or of the data.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> extensions;

    /** Creates the exception with a detail that repeats no value. */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** Creates the exception with fields beside the standard ones. */
    public ProblemException(ProblemCode code, String detail, Map<String, Object> extensions) {
        super(detail);
        this.code = code;
        this.extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** Creates the exception with its cause, for the log. */
    public ProblemException(ProblemCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.extensions = Map.of();
    }

    /** Returns what kind of failure it is. */
    public ProblemCode code() {
        return code;
    }

    /** Returns what happened here; repeats no value. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Returns the fields beside the standard ones, in order. */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
