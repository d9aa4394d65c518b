/** Datalabs over HTTP. */
@NullMarked
package nl.samentel.hub.datalab.rest;

import org.jspecify.annotations.NullMarked;
