/** Reads the caller from a verified token. */
@NullMarked
package nl.samentel.hub.access.rest;

import org.jspecify.annotations.NullMarked;
