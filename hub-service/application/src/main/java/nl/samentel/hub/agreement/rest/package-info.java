/** Agreements, rosters and permissions over HTTP. */
@NullMarked
package nl.samentel.hub.agreement.rest;

import org.jspecify.annotations.NullMarked;
