package nl.samentel.hub.boot;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeystoreException;

/** Makes the hub's keystore: {@code keystore create --out FILE --passphrase-file FILE}. */
final class KeystoreCommand {
    private static final String USAGE = "Usage: keystore create --out FILE --passphrase-file FILE";

    private KeystoreCommand() {}

    /** Runs the command and returns its exit code: 0 done, 1 refused, 2 usage. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        String file = options.get("--out");
        String passphraseFile = options.get("--passphrase-file");
        if (args.length != 6 || !args[1].equals("create") || file == null || passphraseFile == null) {
            err.println(USAGE);
            return 2;
        }
        return create(Path.of(file), Path.of(passphraseFile), out, err);
    }

    private static int create(Path file, Path passphraseFile, PrintStream out, PrintStream err) {
        try {
            char[] passphrase = HubKeys.passphrase(passphraseFile);
            HubKeystore.create(file, passphrase, new SecureRandom());
            Arrays.fill(passphrase, ' ');
            out.println("Made " + file + ". Keep it outside the database and its backups, and keep a copy in a safe:"
                    + " without it nothing that was stored can be read.");
            return 0;
        } catch (KeystoreException | SettingRefusedException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
