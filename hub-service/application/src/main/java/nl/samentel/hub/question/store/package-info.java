/** Keeps in the database which answers were given. */
@NullMarked
package nl.samentel.hub.question.store;

import org.jspecify.annotations.NullMarked;
