/**
 * This connector as a witness of the hub's log: it cosigns what continues what it cosigned before, and keeps what contradicts it.
 * Guarantees that what it promised is on disk before it signs, that two programs in one home never promise different things, and
 * that evidence is never overwritten. A home that is restored from a copy has forgotten, and says so to nobody.
 */
@NullMarked
package nl.samentel.connector.witness;

import org.jspecify.annotations.NullMarked;
