/** Answers registered questions from a snapshot. Guarantees that every number went through the disclosure gate. */
@NullMarked
package nl.samentel.hub.question;

import org.jspecify.annotations.NullMarked;
