/** Renewal of epochs in the database. */
@NullMarked
package nl.samentel.hub.renewal.store;

import org.jspecify.annotations.NullMarked;
