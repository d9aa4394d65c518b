/**
 * Which root of the keystore what is stored is under: made when first needed, rotated by wrapping everything anew,
 * destroyed for ever. Guarantees that nothing is written under a root that is not the current one of its epoch, and that a
 * root is never made anew for an epoch that had one.
 */
@NullMarked
package nl.samentel.hub.keys;

import org.jspecify.annotations.NullMarked;
