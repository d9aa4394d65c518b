package nl.samentel.hub.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the hub, or works on its keystore. */
@QuarkusMain
public class HubMain {
    private HubMain() {}

    /**
     * Runs the hub until it is stopped; {@code keystore create} makes a keystore instead, {@code keystore rotate} gives
     * everything new keys.
     */
    public static void main(String... args) {
        if (List.of(args).equals(RotateCommand.ARGUMENTS)) {
            RotateCommand.prepare();
            Quarkus.run(RotateCommand.class, args);
            return;
        }
        if (args.length > 0 && args[0].equals("keystore")) {
            System.exit(KeystoreCommand.run(args, System.out, System.err));
        }
        Quarkus.run(args);
    }
}
