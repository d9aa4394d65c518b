/** Keeps releases of official tables in the database; candidates as they were sealed. */
@NullMarked
package nl.samentel.hub.release.store;

import org.jspecify.annotations.NullMarked;
