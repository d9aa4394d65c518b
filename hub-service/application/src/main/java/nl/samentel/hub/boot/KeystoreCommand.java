package nl.samentel.hub.boot;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.HubToken;
import nl.samentel.hub.atrest.KeystoreException;

/** Makes the hub's keystore, as a file or in a token. */
final class KeystoreCommand {
    private static final String USAGE = "Usage: keystore create --out FILE --passphrase-file FILE"
            + "\n       keystore create --library FILE --slot NUMBER --passphrase-file FILE"
            + "\n       keystore rotate, with the settings of the hub, while the hub is stopped";
    private static final String PASSPHRASE = "--passphrase-file";

    private KeystoreCommand() {}

    /** Runs the command and returns its exit code: 0 done, 1 refused, 2 usage. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        Set<String> given = options.keySet();
        boolean whole = args.length == 2 + 2 * options.size() && args.length > 2 && args[1].equals("create");
        try {
            if (whole && given.equals(Set.of("--out", PASSPHRASE))) {
                return file(options, out);
            }
            if (whole && given.equals(Set.of("--library", "--slot", PASSPHRASE))) {
                return token(options, out);
            }
        } catch (KeystoreException | SettingRefusedException e) {
            err.println(e.getMessage());
            return 1;
        } catch (NumberFormatException e) {
            err.println("--slot takes the number of a slot.");
            return 2;
        }
        err.println(USAGE);
        return 2;
    }

    private static int file(Map<String, String> options, PrintStream out) throws KeystoreException {
        Path file = Path.of(options.getOrDefault("--out", ""));
        char[] passphrase = HubKeys.passphrase(Path.of(options.getOrDefault(PASSPHRASE, "")));
        HubKeystore.create(file, passphrase, new SecureRandom());
        Arrays.fill(passphrase, ' ');
        out.println(
                "Made " + file + ". Keep it outside the database and its backups, in a folder where the hub can write"
                        + " and nobody else can read. Keep a copy of it after every change: without its keys nothing that was"
                        + " stored can be read.");
        return 0;
    }

    private static int token(Map<String, String> options, PrintStream out) throws KeystoreException {
        long slot = Long.parseLong(options.getOrDefault("--slot", ""));
        char[] pin = HubKeys.passphrase(Path.of(options.getOrDefault(PASSPHRASE, "")));
        HubToken.create(Path.of(options.getOrDefault("--library", "")), slot, pin, new SecureRandom());
        Arrays.fill(pin, ' ');
        out.println(
                "Made the key of the hub in the token in slot " + slot + ". Back up the token with its own tools after"
                        + " every change: without its keys nothing that was stored can be read.");
        return 0;
    }
}
