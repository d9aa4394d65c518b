/**
 * The engine of the log: gives pending entries their places, grows the tree and signs what it became. Guarantees that a
 * signed checkpoint continues the one before it, as two ways of computing it agree; on any doubt nothing is signed and the log
 * stands still until somebody looked. Knows no database: a {@link nl.samentel.hub.log.LogStore} keeps everything in one
 * transaction and gives the entries in their order.
 */
@NullMarked
package nl.samentel.hub.log;

import org.jspecify.annotations.NullMarked;
