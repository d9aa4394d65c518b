package nl.samentel.pseudonymiser.overlap;

import java.math.BigInteger;
import nl.samentel.pseudonymiser.key.BlindingSecret;
import nl.samentel.schema.label.LengthPrefixed;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Blinds points of P-256 by multiplying them with a secret of one set of persons. Blinding by two keys gives the same
 * point in either order. Thread-safe. Never printed.
 */
public final class BlindingKey {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");
    private static final String SUITE = "P256_XMD:SHA-256_SSWU_RO_";
    private static final int ELEMENT = 32;
    private static final int WIDE = 48;

    private final BlindingSecret secret;
    private final String set;
    private final BigInteger scalar;
    private final HashToEllipticCurve curve;

    private BlindingKey(BlindingSecret secret, String set, BigInteger scalar, HashToEllipticCurve curve) {
        this.secret = secret;
        this.set = set;
        this.scalar = scalar;
        this.curve = curve;
    }

    /**
     * Derives the key of one set.
     *
     * @param inquiry names the preliminary agreement; sets of different ones cannot be compared
     * @param set names the set; the keys of different sets are independent
     */
    public static BlindingKey of(BlindingSecret secret, String inquiry, String set) {
        // 128 bits more than the order, so that the remainder is uniform.
        BigInteger wide = new BigInteger(1, secret.derive(info("scalar", set, 0), WIDE));
        BigInteger scalar = wide.mod(CURVE.getN().subtract(BigInteger.ONE)).add(BigInteger.ONE);
        String domain = "samentel/1/overlap/" + inquiry + "-with-" + SUITE;
        return new BlindingKey(
                secret, set, scalar, HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, domain));
    }

    private static byte[] info(String use, String set, int number) {
        return LengthPrefixed.domain("samentel/1/blinding")
                .field(use)
                .field(set)
                .field(number)
                .toByteArray();
    }

    /** Maps an element to the curve and blinds it; returns the point, compressed to 33 bytes. */
    byte[] blind(byte[] element) {
        return multiply(curve.hashToCurve(element));
    }

    /** Returns a blinded point that stands for nobody; the same number gives the same point again. */
    byte[] filler(int number) {
        return blind(secret.derive(info("filler", set, number), ELEMENT));
    }

    /**
     * Blinds a point that somebody else blinded.
     *
     * @throws IllegalArgumentException if it is no point of the curve
     */
    byte[] blindAgain(byte[] point) {
        ECPoint read = CURVE.getCurve().decodePoint(point);
        if (read.isInfinity()) {
            throw new IllegalArgumentException("The point at infinity stands for nobody.");
        }
        return multiply(read);
    }

    private byte[] multiply(ECPoint point) {
        return ECAlgorithms.multiplySecret(ECAlgorithms.importPoint(CURVE.getCurve(), point), scalar, CURVE.getN())
                .getEncoded(true);
    }

    @Override
    public String toString() {
        return "BlindingKey[redacted]";
    }
}
