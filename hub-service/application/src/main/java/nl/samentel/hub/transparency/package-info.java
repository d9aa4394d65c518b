/**
 * The log as a tree that grows and nobody has to believe: merging, witnesses, receipts, and the check of everything that is
 * stored. Guarantees that a checkpoint is signed only over what a transaction stored, and that nothing is done any more once the
 * log was found broken or cannot keep the delay that receipts promise.
 */
@NullMarked
package nl.samentel.hub.transparency;

import org.jspecify.annotations.NullMarked;
