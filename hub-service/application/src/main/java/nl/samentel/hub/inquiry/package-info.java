/**
 * Finds out, under a preliminary agreement and before anybody delivers, whether the partners' records can answer the
 * questions. Guarantees that nothing is taken, shown or counted without every partner's signature under exactly that
 * document, that each overlap is counted once, and that a count leaves as a band.
 */
@NullMarked
package nl.samentel.hub.inquiry;

import org.jspecify.annotations.NullMarked;
