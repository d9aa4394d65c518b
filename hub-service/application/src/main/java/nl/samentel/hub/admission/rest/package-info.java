/** Admissions over HTTP. */
@NullMarked
package nl.samentel.hub.admission.rest;

import org.jspecify.annotations.NullMarked;
