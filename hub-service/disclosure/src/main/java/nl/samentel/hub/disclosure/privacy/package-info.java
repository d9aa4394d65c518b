/**
 * Differential privacy for those who prefer its guarantee to exact tables and to the cell key method.
 *
 * <p>Guarantees: whatever somebody knows and asks, the chance of any series of answers changes by at most a factor
 * {@code exp(epsilon)} when all that one person contributed is taken away, where epsilon is the budget of the ledger
 * (Dwork and others 2006). Noise is sampled exactly, without floating point (Canonne, Kamath and Steinke 2020), so that the last bits tell
 * nothing (Mironov 2012). Assumes that one person contributes to a cell no more than the cap, that cells of one question are charged as if
 * every person were in all of them, and that nobody else draws on the same data. Does not guarantee anything beside figures that were protected
 * in another way.
 */
@NullMarked
package nl.samentel.hub.disclosure.privacy;

import org.jspecify.annotations.NullMarked;
