/**
 * Proofs that stand alone: an entry's place, the path to the root, and the checkpoint with its cosignatures in one file (C2SP
 * tlog-proof). Guarantees that an entry which is judged published stands in a log of the policy at the place the proof names.
 */
@NullMarked
package nl.samentel.schema.proof;

import org.jspecify.annotations.NullMarked;
