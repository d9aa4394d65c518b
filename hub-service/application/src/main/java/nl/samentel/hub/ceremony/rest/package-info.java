/** The key ceremony over HTTP. */
@NullMarked
package nl.samentel.hub.ceremony.rest;

import org.jspecify.annotations.NullMarked;
