package nl.samentel.hub.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says that something was not done and why. Detail and extensions name fields, rules and positions, never a value of the
 * request or of the data.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> extensions;
    private final transient Optional<RefusedRequest> asked;

    /** Creates the exception with a detail that repeats no value. */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** Creates the exception with fields beside the standard ones. */
    public ProblemException(ProblemCode code, String detail, Map<String, Object> extensions) {
        super(detail);
        this.code = code;
        this.extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
        this.asked = Optional.empty();
    }

    private ProblemException(ProblemException problem, RefusedRequest asked) {
        super(problem.getMessage(), problem.getCause());
        this.code = problem.code;
        this.extensions = problem.extensions;
        this.asked = Optional.of(asked);
    }

    /** Creates the exception with its cause, for the log. */
    public ProblemException(ProblemCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.extensions = Map.of();
        this.asked = Optional.empty();
    }

    /** Returns the same problem with what was asked, for the entry about the refusal; the answer does not repeat it. */
    public ProblemException asked(RefusedRequest request) {
        return new ProblemException(this, request);
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

    /** Returns what was asked, for the log alone. */
    public Optional<RefusedRequest> asked() {
        return asked;
    }
}
