/**
 * A window on exact numbers, for the check of the engine on fictional people. It stands in the package that may read them,
 * and in the module of the demo, so that no hub that is built has it.
 */
@NullMarked
package nl.samentel.hub.disclosure;

import org.jspecify.annotations.NullMarked;
