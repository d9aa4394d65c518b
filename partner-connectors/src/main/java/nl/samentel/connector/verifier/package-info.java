/**
 * Checks exports of the hub's log without hub, server or home. Guarantees that what passes follows from the file, the policy and the
 * keys in it alone, and that nothing of a personal part is printed. It does not say whether the policy is the right one: that
 * comes from a partner, or was kept from before.
 */
@NullMarked
package nl.samentel.connector.verifier;

import org.jspecify.annotations.NullMarked;
