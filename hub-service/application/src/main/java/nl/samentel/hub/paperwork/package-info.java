/**
 * Writes the documents that a data protection officer needs, from what the hub knows already. Guarantees that what it does not know is left open and marked, and that no number about people is told, except the declared one as a band.
 */
@NullMarked
package nl.samentel.hub.paperwork;

import org.jspecify.annotations.NullMarked;
