package nl.samentel.connector.extract;

import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.event.Sex;

/**
 * Who a row is about.
 *
 * @param identity identifying fields
 * @param sex registered sex, which an event carries
 */
record Subject(RawIdentity identity, Sex sex) {}
