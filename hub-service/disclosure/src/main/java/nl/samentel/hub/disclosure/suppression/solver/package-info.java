/**
 * Solves linear programs, behind one small interface.
 *
 * <p>Guarantees: none of correctness, on purpose. Solvers work in floating point and have been seen to return wrong
 * optima, so that nobody here believes one: cuts are worked out anew from its prices and hold for any prices, and the
 * audit accepts only whole tables that it has checked in whole numbers.
 */
@NullMarked
package nl.samentel.hub.disclosure.suppression.solver;

import org.jspecify.annotations.NullMarked;
