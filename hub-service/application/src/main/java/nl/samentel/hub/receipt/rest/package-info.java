/** The public key of the hub over HTTP. */
@NullMarked
package nl.samentel.hub.receipt.rest;

import org.jspecify.annotations.NullMarked;
