/** Keeps the tree of the log, its checkpoints and their cosignatures in the database. */
@NullMarked
package nl.samentel.hub.transparency.store;

import org.jspecify.annotations.NullMarked;
