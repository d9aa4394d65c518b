/** Keeps the necessity table in the database. */
@NullMarked
package nl.samentel.hub.necessity.store;

import org.jspecify.annotations.NullMarked;
