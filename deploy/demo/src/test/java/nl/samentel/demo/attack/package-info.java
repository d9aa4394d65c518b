/**
 * Attackers of the demo's region: against the gate directly, with the answers that the hub's engines make of fictional people. What they
 * find is compared with the truth and printed beside its bound.
 */
@NullMarked
package nl.samentel.demo.attack;

import org.jspecify.annotations.NullMarked;
