/**
 * Leaves out persons who objected and withholds address tags at institutions, before anything is tagged.
 */
@NullMarked
package nl.samentel.connector.objection;

import org.jspecify.annotations.NullMarked;
