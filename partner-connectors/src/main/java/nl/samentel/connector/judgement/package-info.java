/**
 * Judges linking on labelled records of any origin: makes tags under a key that is thrown away, links by them, and compares
 * with the labels. Needs no hub. Everything stays on this machine, and no tag is written.
 */
@NullMarked
package nl.samentel.connector.judgement;

import org.jspecify.annotations.NullMarked;
