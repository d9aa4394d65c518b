/**
 * Says what a definition means, record by record: loops over objects with java.time, in place of a plan for an engine.
 * Guarantees to follow the meaning of the language in {@code docs/questions.md} and nothing else, and to share nothing with
 * what a hub compiles, so that either can be checked against the other. It keeps all records in memory, tells exact
 * numbers and protects nobody: it serves checks on fictional people.
 */
@NullMarked
package nl.samentel.schema.question.meaning;

import org.jspecify.annotations.NullMarked;
