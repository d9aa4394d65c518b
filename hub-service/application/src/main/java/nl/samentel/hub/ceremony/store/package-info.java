/** The key ceremony in the database. */
@NullMarked
package nl.samentel.hub.ceremony.store;

import org.jspecify.annotations.NullMarked;
