/** Destruction over HTTP. */
@NullMarked
package nl.samentel.hub.destruction.rest;

import org.jspecify.annotations.NullMarked;
