/**
 * The end of a datalab: on its manager's request, or by itself when its agreement says so. Guarantees that keys go before
 * rows, that an interrupted destruction is finished at the next start, and that a certificate says what is gone.
 */
@NullMarked
package nl.samentel.hub.destruction;

import org.jspecify.annotations.NullMarked;
