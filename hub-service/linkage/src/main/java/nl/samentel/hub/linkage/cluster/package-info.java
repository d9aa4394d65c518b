/**
 * Puts records together that are of one person, from the pairs that probably are. Guarantees that a source which promises
 * one record of each person has at most one in a cluster, and that no cluster rests on a single weak pair among many that
 * contradict it.
 */
@NullMarked
package nl.samentel.hub.linkage.cluster;

import org.jspecify.annotations.NullMarked;
