/**
 * Chooses the cells that are hidden so that others cannot be worked out: the cell suppression problem.
 *
 * <p>Guarantees: given enough time, no pattern that withstands the attacks hides less, in the weights asked for; between
 * patterns that hide as much, the one that hides smaller numbers is taken, and the same tables always give the same
 * pattern. It does not guarantee safety: what is planned here is released only after an audit that shares no code with
 * it. Method after Fischetti and Salazar, Solving the cell suppression problem on tabular data with linear constraints,
 * Management Science 47 (2001).
 */
@NullMarked
package nl.samentel.hub.disclosure.suppression.secondary;

import org.jspecify.annotations.NullMarked;
