/**
 * The closed lattice of a question: every cell that can ever be asked for, decided and answered once.
 *
 * <p>A query names at most three registered dimensions and at most one fixed filter, so that every cell is a cell of a table of at
 * most four dimensions. Guarantees: which cells are open, and what they answer, follows from the data, the thresholds and the keys
 * only, never from who asks, in which words or in which order; of two open cells of which one lies within the other and holds
 * anybody, none differs by fewer units than the threshold; answers and their time do not depend on what was asked before.
 * Assumes that keys stay in the hub and last as long as anything answered under them. Does not guarantee anything against
 * somebody who knows everybody else in the data, and whether a cell is open is itself a (coarse) answer.
 */
@NullMarked
package nl.samentel.hub.disclosure.lattice;

import org.jspecify.annotations.NullMarked;
