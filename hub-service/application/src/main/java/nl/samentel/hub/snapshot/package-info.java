/** Freezes what was sealed, links it and builds the snapshot that counts are read from. Guarantees that plain tags exist in memory only and that one build runs at a time. */
@NullMarked
package nl.samentel.hub.snapshot;

import org.jspecify.annotations.NullMarked;
