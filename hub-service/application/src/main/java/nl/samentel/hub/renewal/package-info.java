/** Takes what was delivered under one epoch of keys over into the next, and ends epochs. */
@NullMarked
package nl.samentel.hub.renewal;

import org.jspecify.annotations.NullMarked;
