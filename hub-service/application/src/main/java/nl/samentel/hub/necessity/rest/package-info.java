/** The necessity table over HTTP. */
@NullMarked
package nl.samentel.hub.necessity.rest;

import org.jspecify.annotations.NullMarked;
