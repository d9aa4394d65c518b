/**
 * Estimates, from patterns alone and without labels, how pairs of one person and pairs of different persons agree
 * (Fellegi and Sunter 1969; mixture as in Winkler 1988, by expectation and maximisation).
 *
 * <p>Tags are made from overlapping facts, so they do not agree independently and their weights cannot be added. What is
 * taken to be independent, within a class of pairs, are the facts. A pattern of tags shows some combinations of levels of
 * agreement on facts; its probability is the sum over them.
 */
@NullMarked
package nl.samentel.hub.linkage.mixture;

import org.jspecify.annotations.NullMarked;
