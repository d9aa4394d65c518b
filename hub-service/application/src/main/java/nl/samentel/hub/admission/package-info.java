/** Lets the connectors of partners in and out. Guarantees that nothing changes at the identity provider without an entry in the log before it. */
@NullMarked
package nl.samentel.hub.admission;

import org.jspecify.annotations.NullMarked;
