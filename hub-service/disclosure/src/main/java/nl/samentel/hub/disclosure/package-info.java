/**
 * The single gate through which numbers leave the hub.
 *
 * <p>Guarantees: only this package can construct a {@link nl.samentel.hub.disclosure.ReleasableCount} and only this
 * package can read the numbers of {@link nl.samentel.hub.disclosure.ExactCells}. In its first form a cell is shown when
 * it holds at least the profile's persons and households, rounded to a base; any other cell reads "small"; only
 * combinations that cannot exist are zero. It does not guarantee safety against differencing of overlapping queries by
 * somebody who may ask without limit; the cell key method of the design replaces the rule behind the same interface.
 *
 * <p>Use:
 *
 * <pre>{@code
 * ExactCells exact = Counter.count(factTable, query);            // nl.samentel.hub.counting
 * ProtectedTable table = DisclosureGate.protect(exact, DisclosureProfile.DEFAULT);
 * for (ProtectedCell cell : table.cells()) {
 *     cell.codes();            // one code per dimension
 *     cell.count().status();   // VALUE | SMALL | STRUCTURAL_ZERO
 *     cell.count().value();    // OptionalLong
 *     cell.rate();             // Optional<ProtectedRate>, from protected values only
 * }
 * }</pre>
 */
@NullMarked
package nl.samentel.hub.disclosure;

import org.jspecify.annotations.NullMarked;
