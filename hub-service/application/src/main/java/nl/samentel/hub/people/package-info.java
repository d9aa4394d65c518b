/** Who may do what, and until when that was reviewed. */
@NullMarked
package nl.samentel.hub.people;

import org.jspecify.annotations.NullMarked;
