/**
 * Speaks to the administration of Keycloak. Guarantees that a failure there is told by its kind, without repeating what it said,
 * and that of its events no name that was typed, session, code or value gets any further.
 */
@NullMarked
package nl.samentel.hub.keycloak;

import org.jspecify.annotations.NullMarked;
