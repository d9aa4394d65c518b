/**
 * Declared recoveries of the log: what a hub declares and who agreed to it, verified with keys that the caller believes. Guarantees
 * nothing about what happened: that is for the partners, who sign or do not.
 */
@NullMarked
package nl.samentel.connector.recovery;

import org.jspecify.annotations.NullMarked;
