/**
 * Starts real parts for tests and the demo: a PostgreSQL and a Keycloak, each thrown away at the end.
 *
 * <p>Nothing here belongs in production: the data lives as long as the process, and the people are
 * fictional. What is started is ended with the JVM that started it.
 */
@NullMarked
package nl.samentel.testsupport;

import org.jspecify.annotations.NullMarked;
