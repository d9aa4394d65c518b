/**
 * Shows what a file looks like and what would leave the partner, without sending anything.
 */
@NullMarked
package nl.samentel.connector.inspect;

import org.jspecify.annotations.NullMarked;
