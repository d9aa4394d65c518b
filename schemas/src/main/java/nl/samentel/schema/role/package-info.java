/**
 * What each role of partner may deliver: event types, attributes and tag types. Guarantees that connector and hub refuse by the same list.
 */
@NullMarked
package nl.samentel.schema.role;

import org.jspecify.annotations.NullMarked;
