/**
 * Witnessing: what a partner's connector does with each checkpoint it is shown (C2SP tlog-witness). Guarantees, as long as
 * the store keeps what it stored, that a witness never cosigns two checkpoints of a log of which one is not a continuation of
 * the other. Knows neither HTTP nor files.
 */
@NullMarked
package nl.samentel.schema.witness;

import org.jspecify.annotations.NullMarked;
