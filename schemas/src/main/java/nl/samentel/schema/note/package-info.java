/**
 * Signed notes: text with signatures below it that other people's tools read (C2SP signed-note), by logs (Ed25519) and by
 * witnesses (cosignature/v1 of C2SP tlog-cosignature). Guarantees that a {@link nl.samentel.schema.note.VerifiedNote} was
 * signed, over exactly its text, by every key it names. Does not say whose a key is: a policy does.
 */
@NullMarked
package nl.samentel.schema.note;

import org.jspecify.annotations.NullMarked;
