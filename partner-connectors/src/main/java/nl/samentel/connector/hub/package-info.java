/**
 * Speaks with the hub and the identity provider over HTTP. Guarantees that no token, secret or password stands in a message, and that every call may be made again without harm.
 */
@NullMarked
package nl.samentel.connector.hub;

import org.jspecify.annotations.NullMarked;
