/**
 * Entries of the hub's log as everybody can check them, openings of what they commit to, and receipts. Guarantees that an
 * entry has one form only, that an opening fits one commitment only, and that a receipt says until when which entry must stand
 * in which log. A tree shows that nothing was changed; receipts show that nothing was left out.
 */
@NullMarked
package nl.samentel.schema.entry;

import org.jspecify.annotations.NullMarked;
