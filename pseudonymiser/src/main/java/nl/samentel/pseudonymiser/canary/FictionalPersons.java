package nl.samentel.pseudonymiser.canary;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.event.Sex;

/** The persons. None exists; each stands for a rule that implementations get wrong. Never changed, only added to. */
final class FictionalPersons {
    private FictionalPersons() {}

    static Map<String, RawIdentity> all() {
        Map<String, RawIdentity> persons = new LinkedHashMap<>();
        persons.put("bsn", RawIdentity.builder().bsn("999990019").build());
        persons.put("bsn-eight-digits", RawIdentity.builder().bsn("10000008").build());
        persons.put(
                "double-name",
                named("van der Veen-de Jong", "A.B.", Sex.F)
                        .birthDate(1984, 2, 29)
                        .build());
        persons.put(
                "stroke-l", named("Łukasz", "Ł.", Sex.M).birthDate(1990, 12, 31).build());
        persons.put(
                "dotless-i", named("Yıldız", "I.", Sex.F).birthDate(2001, 7, 9).build());
        persons.put(
                "ligatures",
                named("Ærøskøbing-Strauß", "Œ.", Sex.M).birthDate(1955, 3, 1).build());
        persons.put(
                "address",
                named("Bakker", "C.", Sex.M)
                        .birthDate(1970, 11, 5)
                        .postcode("8302 ab")
                        .houseNumber("12")
                        .houseLetter("a")
                        .addition("bis")
                        .build());
        persons.put(
                "first-name",
                RawIdentity.builder()
                        .birthSurname("Meijer")
                        .firstName("Anne-Wil")
                        .birthDate(1999, 8, 21)
                        .sex(Sex.F)
                        .build());
        persons.put("placeholder-bsn", RawIdentity.builder().bsn("999999999").build());
        persons.put("failing-bsn", RawIdentity.builder().bsn("123456789").build());
        persons.put(
                "partial-date",
                named("Visser", "D.", Sex.F).birthDate(1980, 0, 0).build());
        persons.put(
                "unknown-sex", named("Smit", "E.", Sex.U).birthDate(1980, 5, 17).build());
        persons.put(
                "secret-address",
                RawIdentity.builder()
                        .postcode("8302 AB")
                        .houseNumber("1")
                        .secretAddress(true)
                        .build());
        return persons;
    }

    private static RawIdentity.Builder named(String surname, String initials, Sex sex) {
        return RawIdentity.builder().birthSurname(surname).initials(initials).sex(sex);
    }
}
