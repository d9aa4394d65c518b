/** Who is calling and what that caller may touch. Guarantees that a doubt is a refusal. */
@NullMarked
package nl.samentel.hub.access;

import org.jspecify.annotations.NullMarked;
