/**
 * Perturbation tables of the cell key method: how likely each deviation is, by true count.
 *
 * <p>Guarantees: for every true count the noise has mean 0, a variance of at most what was asked, stays within the maximum
 * deviation, and never gives one of the small values that are not to be seen; of all such distributions it is the one of
 * maximum entropy whose probabilities fall towards both ends (Giessing 2016; Enderle, Giessing and Tent 2018). It does not
 * guarantee that a count cannot be found out by who may ask for many overlapping cells.
 */
@NullMarked
package nl.samentel.hub.disclosure.ptable;

import org.jspecify.annotations.NullMarked;
