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
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.schema.receipt.HubKey;

/** Makes the hub's keystore, as a file or in a token, and shows what everybody may know of it. */
final class KeystoreCommand {
    private static final String USAGE = "Usage: keystore create --out FILE --passphrase-file FILE"
            + "\n       keystore create --library FILE --slot NUMBER --passphrase-file FILE"
            + "\n       keystore show --in FILE --passphrase-file FILE"
            + "\n       keystore show --library FILE --slot NUMBER --passphrase-file FILE"
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
        boolean whole = args.length == 2 + 2 * options.size() && args.length > 2;
        boolean create = whole && args[1].equals("create");
        boolean show = whole && args[1].equals("show");
        boolean token = given.equals(Set.of("--library", "--slot", PASSPHRASE));
        try {
            if (create && given.equals(Set.of("--out", PASSPHRASE))) {
                return file(options, out);
            }
            if (create && token) {
                return token(options, out);
            }
            if (show && given.equals(Set.of("--in", PASSPHRASE))) {
                return show(
                        phrase -> HubKeystore.open(Path.of(options.getOrDefault("--in", "")), phrase), options, out);
            }
            if (show && token) {
                return show(phrase -> HubToken.open(library(options), slot(options), phrase), options, out);
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
        long slot = slot(options);
        char[] pin = HubKeys.passphrase(Path.of(options.getOrDefault(PASSPHRASE, "")));
        HubToken.create(library(options), slot, pin, new SecureRandom());
        Arrays.fill(pin, ' ');
        out.println(
                "Made the key of the hub in the token in slot " + slot + ". Back up the token with its own tools after"
                        + " every change: without its keys nothing that was stored can be read.");
        return 0;
    }

    private interface Opening {
        KeyTree under(char[] passphrase) throws KeystoreException;
    }

    /** Shows nothing secret: what the partners compare, and what tells one keystore from another. */
    private static int show(Opening opening, Map<String, String> options, PrintStream out) throws KeystoreException {
        char[] passphrase = HubKeys.passphrase(Path.of(options.getOrDefault(PASSPHRASE, "")));
        KeyTree keys = opening.under(passphrase);
        Arrays.fill(passphrase, ' ');
        HubKey key = new HubKey(keys.signer().verifyingKey());
        out.println("Check value of the keystore: " + keys.checkValue());
        out.println("Public key of the hub (Ed25519): " + key.key().text());
        out.println("Fingerprint, to compare by telephone: " + key.fingerprint());
        for (RootId root : keys.roots()) {
            out.println("Keys: " + root + ", check value " + keys.checkValue(root));
        }
        return 0;
    }

    private static Path library(Map<String, String> options) {
        return Path.of(options.getOrDefault("--library", ""));
    }

    private static long slot(Map<String, String> options) {
        return Long.parseLong(options.getOrDefault("--slot", ""));
    }
}
