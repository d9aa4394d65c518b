/**
 * The cell key method, hardened: the same units always get the same noise.
 *
 * <p>Every unit that can be counted has a record key. A cell's record keys are added up, and a keyed hash of the sum and of how
 * many they are is the cell key that chooses the noise (Fraser and Wooton 2005; the last hash is ours). Guarantees: a set
 * of units gets the same noise whatever the wording, user, order or time of the question; sets of which one is not the
 * other get noise that is independent to whoever does not have the keys, also where one is the sum of others. Assumes
 * that {@code HMAC-SHA-256} is a pseudorandom function and that the keys stay in the hub. Does not guarantee that a count cannot
 * be found out from many cells that overlap: that is for who decides which cells may be asked for.
 */
@NullMarked
package nl.samentel.hub.disclosure.cellkey;

import org.jspecify.annotations.NullMarked;
