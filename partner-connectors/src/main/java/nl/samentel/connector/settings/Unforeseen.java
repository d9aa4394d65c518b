package nl.samentel.connector.settings;

import java.util.LinkedHashSet;
import java.util.Set;

/** Says where something went wrong that nobody thought of, by names of classes and never by a value. */
public final class Unforeseen {
    private static final int MOST = 20;

    private Unforeseen() {}

    /** Returns the classes of a failure and of its causes, with where each arose. */
    public static String classes(Throwable failure) {
        Set<String> names = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null && names.size() < MOST; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            names.add(cause.getClass().getName()
                    + (trace.length == 0
                            ? ""
                            : " at " + trace[0].getClassName() + "." + trace[0].getMethodName() + ":"
                                    + trace[0].getLineNumber()));
        }
        return String.join(" <- ", names);
    }
}
