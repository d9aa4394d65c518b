/** What the partners agreed on, who signed it, what it needs besides, and whether it holds now. */
@NullMarked
package nl.samentel.hub.agreement;

import org.jspecify.annotations.NullMarked;
