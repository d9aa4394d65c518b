/**
 * Decides which cells disclose by themselves.
 *
 * <p>Guarantees: a rule looks at exact numbers and at nothing that was asked, so that the same tables always give the same
 * cells. It does not guarantee that a hidden cell cannot be worked out from the others; that is what secondary
 * suppression is for. Rules after Hundepool and others, Statistical Disclosure Control (2012), chapters 4 and 5.
 */
@NullMarked
package nl.samentel.hub.disclosure.suppression.primary;

import org.jspecify.annotations.NullMarked;
