/** What the hub signs, and how anybody verifies it without asking the hub. */
@NullMarked
package nl.samentel.schema.receipt;

import org.jspecify.annotations.NullMarked;
