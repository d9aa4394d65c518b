/**
 * Delivers an extract to the hub: checks, compares with the previous delivery, asks, sends, seals, and goes on where it was interrupted. Guarantees that nothing leaves before the check passed, and that what it remembers holds no identifier and no tag.
 */
@NullMarked
package nl.samentel.connector.delivery;

import org.jspecify.annotations.NullMarked;
