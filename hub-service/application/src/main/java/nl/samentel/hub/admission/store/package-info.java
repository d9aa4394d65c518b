/** Keeps admissions in the database. */
@NullMarked
package nl.samentel.hub.admission.store;

import org.jspecify.annotations.NullMarked;
