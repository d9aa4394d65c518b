/**
 * Entries of the log as FHIR R4 AuditEvents, for readers who work with those. Guarantees that nothing stands in an event that does not
 * stand in the entry, or in a part that opens one of its commitments; the place in the log is an extension.
 */
@NullMarked
package nl.samentel.hub.auditevent;

import org.jspecify.annotations.NullMarked;
