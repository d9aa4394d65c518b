/** Keeps the log in an append-only table, personal parts beside it. */
@NullMarked
package nl.samentel.hub.audit.store;

import org.jspecify.annotations.NullMarked;
