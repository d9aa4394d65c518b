/** Keeps definitions in the database. */
@NullMarked
package nl.samentel.hub.catalogue.store;

import org.jspecify.annotations.NullMarked;
