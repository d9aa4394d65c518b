package nl.samentel.connector.synthetic.extract;

import nl.samentel.connector.synthetic.region.Address;
import nl.samentel.schema.event.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person as written down, right or wrong.
 *
 * @param bsn citizen service number or what stands there instead
 * @param birth birth date, parts may be 0
 * @param sex sex
 * @param prefix prefix of the surname
 * @param surname surname, possibly the partner's or a double one
 * @param firstNames first names
 * @param address address, or null when it is not written
 */
record Written(
        String bsn,
        Birth birth,
        Sex sex,
        String prefix,
        String surname,
        String firstNames,
        @Nullable Address address) {
    /**
     * A birth date in parts.
     *
     * @param year year
     * @param month month, 0 when unknown
     * @param day day, 0 when unknown
     */
    record Birth(int year, int month, int day) {
        String write(DateStyle style) {
            return style.write(year, month, day);
        }
    }

    /** Returns the letter for the sex: V, M, or the third one of the file. */
    String sex(String other) {
        return sex == Sex.F ? "V" : sex == Sex.M ? "M" : other;
    }

    String initials() {
        return Letters.initials(firstNames);
    }

    /** Returns prefix and surname. */
    String fullSurname() {
        return prefix.isEmpty() ? surname : prefix + " " + surname;
    }

    /** Returns the postcode with something between digits and letters, or nothing. */
    String postcode(String between) {
        return address == null ? "" : address.pc4() + between + address.letters();
    }

    String houseNumber() {
        return address == null ? "" : Integer.toString(address.number());
    }

    /** Returns letter and addition in one field. */
    String addition() {
        return address == null ? "" : address.letter() + address.addition();
    }

    Written withoutAddress() {
        return new Written(bsn, birth, sex, prefix, surname, firstNames, null);
    }
}
