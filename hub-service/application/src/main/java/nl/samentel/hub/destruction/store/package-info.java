/** Keeps destructions in the database, and removes rows. */
@NullMarked
package nl.samentel.hub.destruction.store;

import org.jspecify.annotations.NullMarked;
