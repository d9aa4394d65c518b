/** Finds the pairs of records that share a tag, and counts by which tags they agree. Sees tags as numbers of groups only. */
@NullMarked
package nl.samentel.hub.linkage.pair;

import org.jspecify.annotations.NullMarked;
