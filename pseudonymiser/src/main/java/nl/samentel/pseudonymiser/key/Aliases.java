package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the secrets in a keystore file; the number of the epoch is part of the name. */
final class Aliases {
    static final String LOCAL = "samentel-local-key";

    private static final String EPOCH = "samentel-epoch-master-";
    private static final Pattern EPOCH_ALIAS = Pattern.compile(EPOCH + "([1-9][0-9]{0,5})");

    private Aliases() {}

    static String epoch(int epoch) {
        if (epoch < 1) {
            throw new IllegalArgumentException("An epoch is at least 1.");
        }
        return EPOCH + epoch;
    }

    /** Takes the one epoch master out of the secrets. */
    static HeldMaster master(Path file, Map<String, byte[]> secrets) throws KeystoreException {
        HeldMaster found = null;
        for (Map.Entry<String, byte[]> secret : secrets.entrySet()) {
            Matcher alias = EPOCH_ALIAS.matcher(secret.getKey());
            if (alias.matches() && secret.getValue().length == EpochMaster.LENGTH) {
                if (found != null) {
                    throw new KeystoreException("The keystore " + file + " holds more than one epoch master.");
                }
                found = new HeldMaster(EpochMaster.of(secret.getValue()), Integer.parseInt(alias.group(1)));
            }
        }
        if (found == null) {
            throw new KeystoreException("The keystore " + file + " holds no epoch master; check which file it is.");
        }
        return found;
    }
}
