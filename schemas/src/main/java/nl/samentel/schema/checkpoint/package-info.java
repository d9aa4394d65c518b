/**
 * Checkpoints: what a log says of itself, its name, size and root (C2SP tlog-checkpoint). Guarantees that a
 * {@link nl.samentel.schema.checkpoint.Checkpoint} is read from its text in one way only, and that a verified one was signed
 * by the log it names.
 */
@NullMarked
package nl.samentel.schema.checkpoint;

import org.jspecify.annotations.NullMarked;
