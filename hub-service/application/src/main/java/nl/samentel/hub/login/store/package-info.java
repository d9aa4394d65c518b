/** Keeps in the database which events have an entry. */
@NullMarked
package nl.samentel.hub.login.store;

import org.jspecify.annotations.NullMarked;
