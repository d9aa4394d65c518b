/** Official tables over HTTP. */
@NullMarked
package nl.samentel.hub.release.rest;

import org.jspecify.annotations.NullMarked;
