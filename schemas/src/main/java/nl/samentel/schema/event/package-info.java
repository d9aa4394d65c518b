/**
 * The event that partners deliver: its Avro schema, its values and the batches that carry it. Guarantees that two sides which show the same fingerprint read the same bytes, and that no identifier or tag is ever printed.
 */
@NullMarked
package nl.samentel.schema.event;

import org.jspecify.annotations.NullMarked;
