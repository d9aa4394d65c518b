/** What this partner agreed to: joins the roster, reads, verifies, signs and revokes the agreement. */
@NullMarked
package nl.samentel.connector.agreement;

import org.jspecify.annotations.NullMarked;
