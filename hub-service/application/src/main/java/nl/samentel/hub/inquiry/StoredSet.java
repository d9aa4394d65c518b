package nl.samentel.hub.inquiry;

import nl.samentel.schema.document.Digest;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.signature.Signature;

/**
 * A set of blinded points as a partner sent it.
 *
 * @param points the points
 * @param signature the partner's signature under the statement about them
 */
public record StoredSet(PointSet points, Signature signature) {
    /**
     * What is known of a set without its points.
     *
     * @param digest digest of the points
     * @param size number of points, filled up
     */
    public record Label(Digest digest, int size) {}
}
