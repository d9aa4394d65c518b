/**
 * Makes, takes over and shows the keys of a connector. Guarantees that only key check values are shown, never a key.
 */
@NullMarked
package nl.samentel.connector.keys;

import org.jspecify.annotations.NullMarked;
