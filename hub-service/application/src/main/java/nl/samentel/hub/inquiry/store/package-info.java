/** Keeps preliminary agreements and what comes in under them in the database. */
@NullMarked
package nl.samentel.hub.inquiry.store;

import org.jspecify.annotations.NullMarked;
