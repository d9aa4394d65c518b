/**
 * Definitions of questions: what is counted, what is linked to it, and by what it may be broken down. Guarantees that a
 * definition that was read names only events, fields and codes that exist, and that every fault is told with its place
 * in the document and the rule, never with a value.
 */
@NullMarked
package nl.samentel.schema.question;

import org.jspecify.annotations.NullMarked;
