/**
 * The program {@code samentel} that a partner runs in its own building. Guarantees that a person sees sentences and never a stack trace.
 */
@NullMarked
package nl.samentel.connector;

import org.jspecify.annotations.NullMarked;
