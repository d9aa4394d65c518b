package nl.samentel.hub.boot;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.keys.Rotation;
import nl.samentel.hub.problem.rest.Failures;

/**
 * Gives every epoch new keys while the hub is stopped. It runs with the hub's settings, as the role that owns the schema:
 * no other role may read tags and change them, and none needs to. Nobody can reach it over the network.
 */
@Singleton
@Unremovable
class RotateCommand implements QuarkusApplication {
    static final List<String> ARGUMENTS = List.of("keystore", "rotate");

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.datasource.username", "${quarkus.flyway.username}",
            "quarkus.datasource.password", "${quarkus.flyway.password}",
            "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0",
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.http.host-enabled", "false",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.log.console.level", "WARN",
            "quarkus.log.console.json.enabled", "false");

    private final Rotation rotation;
    private final Failures failures;
    private final SecureRandom random;

    RotateCommand(Rotation rotation, Failures failures, SecureRandom random) {
        this.rotation = rotation;
        this.failures = failures;
        this.random = random;
    }

    /** Lays what differs from the hub over its settings. */
    static void prepare() {
        SETTINGS.forEach(System::setProperty);
    }

    /** Tells whether a process was started for this. */
    static boolean asked(String[] arguments) {
        return List.of(arguments).equals(ARGUMENTS);
    }

    /** Runs the command and returns its exit code: 0 done, 1 not done. */
    @Override
    public int run(String... arguments) {
        return run(System.out, System.err);
    }

    int run(PrintStream out, PrintStream err) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String trace = HexFormat.of().formatHex(bytes);
        try {
            rotation.run(Caller.hub("keystore rotate", trace), new Lines(out));
            out.println(
                    "Done: everything is under new keys, and the old ones are destroyed. Copy the keystore, make a new"
                            + " backup of the database, and destroy older copies of the keystore.");
            return 0;
        } catch (KeystoreException | SealException e) {
            err.println(e.getMessage() + " What was under work is as it was. Run keystore rotate again when this is"
                    + " solved.");
        } catch (RuntimeException e) {
            failures.report(Action.HUB_KEY_ROTATE, e, trace);
            err.println("The rotation stopped; what was under work is as it was. Run keystore rotate again.");
        }
        return 1;
    }

    /** Shows progress in tens of per cents. */
    private static final class Lines implements Rotation.Screen {
        private final PrintStream out;
        private String last = "";

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(RootId root, int percent) {
            String line = "Making " + root + ": " + percent / 10 * 10 + " %";
            if (!line.equals(last)) {
                out.println(line);
                last = line;
            }
        }
    }
}
