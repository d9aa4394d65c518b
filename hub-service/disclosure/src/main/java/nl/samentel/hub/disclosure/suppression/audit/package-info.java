/**
 * Audits a pattern before it is released: attacks it as a reader would, from what is published and nothing else.
 *
 * <p>Guarantees: a pattern passes only if for every hidden cell, and for everybody of whom protection speaks, two whole
 * tables were found that fit everything published and known, and that lie the width apart in that cell. Each such table is
 * checked in whole numbers here, so that a pattern does not pass for an error of a solver; such an error can only make it
 * fail. The audit shares no equation, no program and no solver class with the package that plans the hiding; only the
 * words of what must be protected and from whom. It does not guarantee anything about readers who know more than that.
 */
@NullMarked
package nl.samentel.hub.disclosure.suppression.audit;

import org.jspecify.annotations.NullMarked;
