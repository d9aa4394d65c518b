/** The log of every action and every refusal. Guarantees that an action and its entry are one transaction: no log, no action. */
@NullMarked
package nl.samentel.hub.audit;

import org.jspecify.annotations.NullMarked;
