/**
 * A window on exact fact rows, for attacks on fictional people: who attacks is compared with the truth. It stands in the package that
 * may read them, and among the end-to-end tests, so that no hub that is built has it.
 */
@NullMarked
package nl.samentel.hub.counting;

import org.jspecify.annotations.NullMarked;
