/** Renewal of epochs over HTTP. */
@NullMarked
package nl.samentel.hub.renewal.rest;

import org.jspecify.annotations.NullMarked;
