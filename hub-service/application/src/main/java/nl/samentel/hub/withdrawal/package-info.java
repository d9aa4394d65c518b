/**
 * Lets a partner take back records, a delivery, or everything. Guarantees that what is taken back is gone in the same
 * transaction that signs the receipt, that nothing that rests on it answers from then on, and that a repeated request gives
 * the same receipt.
 */
@NullMarked
package nl.samentel.hub.withdrawal;

import org.jspecify.annotations.NullMarked;
