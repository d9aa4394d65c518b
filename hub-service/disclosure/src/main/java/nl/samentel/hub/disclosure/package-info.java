/**
 * The single gate through which numbers leave the hub.
 *
 * <p>Guarantees: only this package can construct a {@link nl.samentel.hub.disclosure.ReleasableCount}, and what it is made of is an
 * answer out of a {@link nl.samentel.hub.disclosure.lattice.Catalogue}, which was protected before anybody asked; only this package can
 * read the numbers of {@link nl.samentel.hub.disclosure.ExactCells}. What the answers of a catalogue guarantee and assume stands with the
 * packages {@code lattice}, {@code cellkey} and {@code ptable}. Exact numbers become an {@link nl.samentel.hub.disclosure.OfficialCount}
 * in one way only, through {@code suppression}, whose package says what that guarantees.
 *
 * <p>Use:
 *
 * <pre>{@code
 * Edition edition = Edition.first(facts, lattice, profile.thresholds(), keys);   // when a snapshot is made
 * ProtectedTable table = DisclosureGate.release(edition.catalogue().answer(query), shape);
 * for (ProtectedCell cell : table.cells()) {
 *     cell.codes();            // one code per dimension
 *     cell.count().status();   // VALUE | SMALL | CLOSED | STRUCTURAL_ZERO
 *     cell.count().value();    // OptionalLong
 *     cell.rate();             // Optional<ProtectedRate>, from protected values only
 * }
 * }</pre>
 */
@NullMarked
package nl.samentel.hub.disclosure;

import org.jspecify.annotations.NullMarked;
