package nl.samentel.schema.inquiry;

import java.util.Arrays;
import java.util.List;
import nl.samentel.schema.document.Digest;

/**
 * Blinded points of P-256, each compressed to 33 bytes, in ascending order and each once: the order says nothing about
 * the persons behind them. Guarantees the shape, not that they are points of the curve.
 */
public final class PointSet {
    /** Length of a compressed point in bytes. */
    public static final int POINT = 33;

    /** Least number of points. */
    public static final int LEAST = 100;

    /** Largest number of points: 16 MB. */
    public static final int MOST = 500_000;

    private final byte[] bytes;

    private PointSet(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Puts points in order; those that occur twice stay once. */
    public static PointSet of(List<byte[]> points) {
        byte[][] sorted = points.toArray(byte[][]::new);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        byte[] bytes = new byte[sorted.length * POINT];
        int at = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || Arrays.compareUnsigned(sorted[i - 1], sorted[i]) != 0) {
                System.arraycopy(sorted[i], 0, bytes, at, POINT);
                at += POINT;
            }
        }
        return new PointSet(Arrays.copyOf(bytes, at));
    }

    /**
     * Reads a set.
     *
     * @throws IllegalArgumentException if the length is not that of 100 to 500,000 points, or they are not in order
     */
    public static PointSet read(byte[] bytes) {
        int size = bytes.length / POINT;
        if (bytes.length % POINT != 0 || size < LEAST || size > MOST) {
            throw new IllegalArgumentException(
                    "a set of points breaks the rule: is " + LEAST + " to " + MOST + " points of " + POINT + " bytes.");
        }
        for (int i = POINT; i < bytes.length; i += POINT) {
            if (Arrays.compareUnsigned(bytes, i - POINT, i, bytes, i, i + POINT) >= 0) {
                throw new IllegalArgumentException("a set of points breaks the rule: is in order, each point once.");
            }
        }
        return new PointSet(bytes.clone());
    }

    /** Returns the number of points. */
    public int size() {
        return bytes.length / POINT;
    }

    /** Copies a point. */
    public byte[] point(int index) {
        return Arrays.copyOfRange(bytes, index * POINT, (index + 1) * POINT);
    }

    /** Copies the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the digest of the bytes. */
    public Digest digest() {
        return Digest.of(bytes);
    }

    /** Returns how many points are also in another set. An exact number about persons: band it and forget it. */
    public int common(PointSet other) {
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < bytes.length && theirs < other.bytes.length) {
            int order = Arrays.compareUnsigned(bytes, mine, mine + POINT, other.bytes, theirs, theirs + POINT);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? POINT : 0;
            theirs += order >= 0 ? POINT : 0;
        }
        return common;
    }

    @Override
    public String toString() {
        return "PointSet[redacted]";
    }
}
