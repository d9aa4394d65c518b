package nl.samentel.hub.atrest;

import java.util.regex.Pattern;

/**
 * What the keys under one root are for: the tags and payloads of an epoch of a datalab, or what the hub makes from them.
 *
 * @param datalab code of the datalab
 * @param epoch key epoch from 1, or 0 for the snapshots of the datalab
 */
public record KeyScope(String datalab, int epoch) {
    private static final Pattern DATALAB = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final int SNAPSHOTS = 0;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the code is not one of a datalab, or the epoch is negative
     */
    public KeyScope {
        if (!DATALAB.matcher(datalab).matches() || epoch < SNAPSHOTS) {
            throw new IllegalArgumentException("Keys belong to a datalab and an epoch from 1, or to its snapshots.");
        }
    }

    /** Returns the scope of the snapshots of a datalab. */
    public static KeyScope snapshots(String datalab) {
        return new KeyScope(datalab, SNAPSHOTS);
    }

    /** Tells whether the keys are for snapshots. */
    public boolean ofSnapshots() {
        return epoch == SNAPSHOTS;
    }
}
