package nl.samentel.hub.boot;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.transparency.Finding;
import nl.samentel.hub.transparency.FullCheck;
import nl.samentel.hub.transparency.Recovering;
import nl.samentel.hub.transparency.Recovery;

/**
 * Checks the stored log, or declares that it goes on from a restored backup, while the hub is stopped. It runs with the hub's
 * settings, as the role that owns the schema.
 */
@Singleton
@Unremovable
class LogCommand implements QuarkusApplication {
    private static final String USAGE = "Usage: log check\n       log recover --reason TEXT";
    private static final int LONGEST = 500;

    private final FullCheck check;
    private final Recovering recovering;
    private final LogMark mark;
    private final Failures failures;
    private final SecureRandom random;

    LogCommand(FullCheck check, Recovering recovering, LogMark mark, Failures failures, SecureRandom random) {
        this.check = check;
        this.recovering = recovering;
        this.mark = mark;
        this.failures = failures;
        this.random = random;
    }

    /** Tells whether a process was started for this. */
    static boolean asked(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("log");
    }

    /** Runs the command and returns its exit code: 0 whole or declared, 1 broken or not declared, 2 usage. */
    @Override
    public int run(String... arguments) {
        return run(List.of(arguments), System.out, System.err);
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean recover = arguments.size() == 4
                && arguments.subList(0, 3).equals(List.of("log", "recover", "--reason"))
                && !arguments.get(3).isBlank()
                && arguments.get(3).length() <= LONGEST;
        if (!recover && !arguments.equals(List.of("log", "check"))) {
            err.println(USAGE);
            return 2;
        }
        String trace = Traces.fresh(random);
        try {
            if (!isWhole(out, err)) {
                return 1;
            }
            if (recover) {
                declare(arguments.get(3), trace, out);
            }
            return 0;
        } catch (RuntimeException e) {
            failures.report(Action.LOG_RECOVERY, e, trace);
            err.println("Nothing was declared. Run it again when the database answers.");
            return 1;
        }
    }

    private boolean isWhole(PrintStream out, PrintStream err) {
        List<Finding> findings = check.run(read -> {
            if (read % (1 << 16) == 0) {
                out.println("Read " + read + " entries.");
            }
        });
        findings.forEach(err::println);
        // What waits for a place finds one when the hub starts.
        boolean whole = findings.stream().allMatch(f -> f.rule() == Finding.Rule.PROMPT);
        out.println(whole ? "PASS: the stored log is whole." : "FAIL: the stored log is broken; see docs/operator.md.");
        return whole;
    }

    private void declare(String reason, String trace, PrintStream out) {
        Recovery recovery = recovering.declare(Caller.hub("log recover", trace), reason, mark.signed());
        mark.accept();
        out.println("Declared: the log goes on as " + recovery.shard() + ".");
        out.println(recovery.document());
        out.println(
                "Send this to the partners. The hub can start now; witnesses follow the new log once more than half of"
                        + " the organisations signed it (samentel witness recovery).");
    }
}
