package nl.samentel.hub.transparency;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.schema.document.Digest;

/**
 * Draws places of a log that everybody draws alike: the i-th number is SHA-256 of the seed, a colon and i in decimal, as a number, modulo
 * the size; what was drawn before is left out.
 */
final class Sample {
    private Sample() {}

    static List<Long> of(String seed, long size, int number) {
        Set<Long> places = new LinkedHashSet<>();
        BigInteger modulus = BigInteger.valueOf(size);
        for (long i = 0; places.size() < Math.min(number, size); i++) {
            byte[] digest =
                    Digest.of((seed + ":" + i).getBytes(StandardCharsets.UTF_8)).bytes();
            places.add(new BigInteger(1, digest).mod(modulus).longValueExact());
        }
        return List.copyOf(places);
    }
}
