/** What the hub signs, so that others can show later what it said; verifiable without the hub. */
@NullMarked
package nl.samentel.hub.receipt;

import org.jspecify.annotations.NullMarked;
