/**
 * Turns raw identifying fields into canonical input. Guarantees that the same person and profile give the same bytes in
 * every connector, that an unusable field gives no input instead of a repaired one, and that nothing here can be
 * printed.
 */
@NullMarked
package nl.samentel.pseudonymiser.profile;

import org.jspecify.annotations.NullMarked;
