/** Lets an auditor read the log; reading it is logged. */
@NullMarked
package nl.samentel.hub.audit.rest;

import org.jspecify.annotations.NullMarked;
