/** Definitions of a datalab's own over HTTP. */
@NullMarked
package nl.samentel.hub.catalogue.rest;

import org.jspecify.annotations.NullMarked;
