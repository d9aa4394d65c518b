/** Agreements, rosters and permissions in the database. */
@NullMarked
package nl.samentel.hub.agreement.store;

import org.jspecify.annotations.NullMarked;
