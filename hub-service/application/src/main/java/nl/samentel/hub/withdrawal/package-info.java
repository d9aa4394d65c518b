/** Lets a partner take back what it delivered. */
@NullMarked
package nl.samentel.hub.withdrawal;

import org.jspecify.annotations.NullMarked;
