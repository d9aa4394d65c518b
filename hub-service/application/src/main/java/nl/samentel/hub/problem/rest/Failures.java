package nl.samentel.hub.problem.rest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Judges unexpected failures and logs them without their messages, because a message of a driver or parser may repeat a
 * value.
 */
@Singleton
public class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    /** SQL classes of a database that is away, stops, or has no room. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private static final int FRAMES = 12;
    private static final int DEPTH = 20;

    /** Returns the problem a failure means for the client. */
    ProblemException judge(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof SQLException sql && away(sql)
                    || cause instanceof ConnectException
                    || cause instanceof IOException && "No space left on device".equals(cause.getMessage())) {
                return new ProblemException(
                        ProblemCode.UNAVAILABLE, "The hub cannot reach what it needs now.", failure);
            }
        }
        return new ProblemException(ProblemCode.INTERNAL_ERROR, "Nothing was done.", failure);
    }

    private static boolean away(SQLException sql) {
        String state = sql.getSQLState();
        // The connection pool gives no state when it waited in vain.
        return state == null || state.length() >= 2 && AWAY.contains(state.substring(0, 2));
    }

    /** Logs kind and place of a failure. */
    public void report(Action action, Throwable failure, String traceId) {
        LOG.errorf("%s failed, trace %s: %s", action, traceId, describe(failure));
    }

    private static String describe(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : " caused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" state ").append(sql.getSQLState());
            }
            text.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber())
                    .collect(Collectors.joining(" < ", " at ", "")));
        }
        return text.toString();
    }
}
