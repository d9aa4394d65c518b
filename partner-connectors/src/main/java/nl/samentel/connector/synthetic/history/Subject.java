package nl.samentel.connector.synthetic.history;

import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.schema.event.SubjectRole;

/**
 * Somebody directly involved.
 *
 * @param person who; for an unborn child its mother
 * @param role in the report or incident
 * @param unborn true for an unborn child
 * @param addressWritten false when the address was kept out of the file
 */
public record Subject(Person person, SubjectRole role, boolean unborn, boolean addressWritten) {
    static Subject of(Person person, SubjectRole role) {
        return new Subject(person, role, false, true);
    }

    Subject hidden() {
        return new Subject(person, role, unborn, false);
    }
}
