package nl.samentel.hub.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the hub, or makes its keystore. */
@QuarkusMain
public class HubMain {
    private HubMain() {}

    /** Runs the hub until it is stopped; {@code keystore create} makes a keystore instead. */
    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("keystore")) {
            System.exit(KeystoreCommand.run(args, System.out, System.err));
        }
        Quarkus.run(args);
    }
}
