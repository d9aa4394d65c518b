/**
 * Shows the whole way once with fictional people: real PostgreSQL, real Keycloak, the hub and eight partners' connectors
 * as processes of their own.
 *
 * <p>The only code that sees connector and hub together, and only from outside: through their command lines and HTTP.
 */
@NullMarked
package nl.samentel.demo;

import org.jspecify.annotations.NullMarked;
