/**
 * Holds a partner's key material in memory and in a keystore file. Guarantees that key material is never printed and
 * leaves this package only as a key derived for one purpose. Does not guarantee that it is wiped from memory.
 */
@NullMarked
package nl.samentel.pseudonymiser.key;

import org.jspecify.annotations.NullMarked;
