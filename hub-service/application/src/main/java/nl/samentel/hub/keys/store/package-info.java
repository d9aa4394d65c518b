/** Keeps in the database which roots there are, and wraps rows anew. */
@NullMarked
package nl.samentel.hub.keys.store;

import org.jspecify.annotations.NullMarked;
