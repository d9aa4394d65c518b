/**
 * Attackers of a catalogue, and a fictional population for them.
 *
 * <p>They take any lattice, so that the end-to-end tests play them against the demo's region as well. Each assumes more than a real
 * one has, where that is simpler. That one of them finds nothing does not say that nobody does.
 */
@NullMarked
package nl.samentel.hub.disclosure.attack;

import org.jspecify.annotations.NullMarked;
