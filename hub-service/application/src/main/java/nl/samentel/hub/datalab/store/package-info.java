/** Keeps datalabs in the database. */
@NullMarked
package nl.samentel.hub.datalab.store;

import org.jspecify.annotations.NullMarked;
