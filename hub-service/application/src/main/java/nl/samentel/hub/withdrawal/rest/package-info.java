/** Withdrawals over HTTP. */
@NullMarked
package nl.samentel.hub.withdrawal.rest;

import org.jspecify.annotations.NullMarked;
