package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Takes the epoch masters out of the secrets, by epoch. */
    static SortedMap<Integer, EpochMaster> masters(Path file, Map<String, byte[]> secrets) throws KeystoreException {
        SortedMap<Integer, EpochMaster> found = new TreeMap<>();
        for (Map.Entry<String, byte[]> secret : secrets.entrySet()) {
            Matcher alias = EPOCH_ALIAS.matcher(secret.getKey());
            if (alias.matches() && secret.getValue().length == EpochMaster.LENGTH) {
                found.put(Integer.parseInt(alias.group(1)), EpochMaster.of(secret.getValue()));
            }
        }
        if (found.isEmpty()) {
            throw new KeystoreException("The keystore " + file + " holds no epoch master; check which file it is.");
        }
        return found;
    }
}
