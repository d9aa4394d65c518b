/**
 * Releases official figures: exact tables in which the cells that would give somebody away are hidden.
 *
 * <p>Guarantees: a set of linked tables is released only after an audit has shown, for every hidden cell, that readers
 * cannot know it to within the width asked for, and that nobody who is alone in a cell can work out another; together with
 * all that was released before, as far as that is part of the set. On any doubt nothing is released. It does not guarantee
 * anything against readers who know more than their own cell, nor when figures protected in another way are released of the
 * same data: exact cells beside perturbed ones narrow the hidden cells.
 *
 * <p>Use:
 *
 * <pre>{@code
 * LinkedTables tables = LinkedTables.builder().table(...).count(...).build();
 * ReleaseOutcome outcome = OfficialRelease.protect(tables, ReleaseRules.DEFAULT, Effort.of(Duration.ofMinutes(5)));
 * if (outcome instanceof ReleaseOutcome.Released released) {
 *     released.cells();     // id and number, no number where hidden
 * }
 * }</pre>
 */
@NullMarked
package nl.samentel.hub.disclosure.suppression;

import org.jspecify.annotations.NullMarked;
