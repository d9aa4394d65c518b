package nl.samentel.hub.linkage;

import nl.samentel.hub.linkage.cluster.Estimate;
import nl.samentel.hub.linkage.cluster.Matching;

/**
 * What a model expects of its errors, in bands.
 *
 * @param falseLinks share of the links that are expected to be of two persons
 * @param missedLinks share of the links there should be that are expected to be missing
 */
record ExpectedErrors(Band falseLinks, Band missedLinks) {
    /**
     * Keeps bands only, unknown when there are few links or few persons behind them: one who moved often has many links.
     *
     * @param persons how many persons the links are about
     */
    static ExpectedErrors of(Matching.Expected expected, long persons) {
        long whole = Math.min(expected.links(), persons);
        return new ExpectedErrors(band(expected.falseShare(), whole), band(expected.missedShare(), whole));
    }

    private static Band band(Estimate share, long whole) {
        return Band.holding(share.least(), share.most(), whole, LinkQuality.LEAST);
    }
}
