/** A fictional region of the connectors, linked and counted on a cluster as on one machine. */
@NullMarked
package nl.samentel.region;

import org.jspecify.annotations.NullMarked;
