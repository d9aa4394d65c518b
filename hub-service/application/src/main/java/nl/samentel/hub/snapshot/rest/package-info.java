/** Snapshots over HTTP. */
@NullMarked
package nl.samentel.hub.snapshot.rest;

import org.jspecify.annotations.NullMarked;
