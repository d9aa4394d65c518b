package nl.samentel.hub.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the hub, or works on its keystore or its log. */
@QuarkusMain
public class HubMain {
    private HubMain() {}

    /**
     * Runs the hub until it is stopped; {@code keystore create} makes a keystore instead, {@code keystore rotate} gives
     * everything new keys, {@code log check} reads the log, {@code log recover} lets it go on from a restored backup.
     */
    public static void main(String... args) {
        if (List.of(args).equals(RotateCommand.ARGUMENTS)) {
            RotateCommand.prepare();
            Quarkus.run(RotateCommand.class, args);
            return;
        }
        if (LogCommand.asked(args)) {
            RotateCommand.prepare();
            Quarkus.run(LogCommand.class, args);
            return;
        }
        if (args.length > 0 && args[0].equals("keystore")) {
            System.exit(KeystoreCommand.run(args, System.out, System.err));
        }
        Quarkus.run(args);
    }
}
