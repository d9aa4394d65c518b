/**
 * Brings log-ins and administration at the identity provider into the log. Guarantees one entry for every event that is kept
 * there, however often it is fetched and whatever fails in between; not that the identity provider keeps every event.
 */
@NullMarked
package nl.samentel.hub.login;

import org.jspecify.annotations.NullMarked;
