/** Wires the parts together, checks settings before the hub answers anything, and holds the main class. */
@NullMarked
package nl.samentel.hub.boot;

import org.jspecify.annotations.NullMarked;
