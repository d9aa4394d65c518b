/**
 * What a log says of itself after it computed everything anew. Guarantees that a statement which is verified was signed with the key of the log, and
 * can be taken for no checkpoint. It does not guarantee that the log tells the truth.
 */
@NullMarked
package nl.samentel.schema.check;

import org.jspecify.annotations.NullMarked;
