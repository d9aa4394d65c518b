/** Deliveries over HTTP. */
@NullMarked
package nl.samentel.hub.delivery.rest;

import org.jspecify.annotations.NullMarked;
