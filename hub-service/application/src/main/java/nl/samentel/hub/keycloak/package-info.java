/** Speaks to the administration of Keycloak. Guarantees that a failure there is told as unavailable, without repeating what it said. */
@NullMarked
package nl.samentel.hub.keycloak;

import org.jspecify.annotations.NullMarked;
