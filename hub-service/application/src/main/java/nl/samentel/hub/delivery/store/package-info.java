/** Keeps deliveries, and copies wrapped tags and sealed payloads into the database in bulk. */
@NullMarked
package nl.samentel.hub.delivery.store;

import org.jspecify.annotations.NullMarked;
