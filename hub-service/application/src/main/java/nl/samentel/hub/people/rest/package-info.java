/** People over HTTP. */
@NullMarked
package nl.samentel.hub.people.rest;

import org.jspecify.annotations.NullMarked;
