package nl.samentel.connector.synthetic.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.region.Address;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Stay;
import nl.samentel.schema.event.Sex;

/** The lists a partner keeps beside its extract: addresses where many strangers live, and persons who objected. */
final class Registers {
    private static final int OBJECTIONS = 5;

    private Registers() {}

    static void write(History history, Path folder) throws IOException {
        TreeSet<String> addresses = new TreeSet<>();
        for (Household household : history.region().households()) {
            for (Stay stay : household.stays()) {
                Address address = stay.address();
                if (address.institution()) {
                    addresses.add(address.postcode() + ";" + address.number());
                }
            }
        }
        write(folder.resolve("institutions.csv"), "postcode;huisnummer", String.join("\n", addresses));
        write(
                folder.resolve("objections.csv"),
                "bsn;achternaam;voorvoegsel;voorletters;geboortedatum;geslacht",
                objections(history));
    }

    private static void write(Path file, String header, String lines) throws IOException {
        Files.writeString(file, header + "\n" + lines + (lines.isEmpty() ? "" : "\n"), StandardCharsets.UTF_8);
    }

    /** Adults of whom no question counts anything, so that answers stay what they are. */
    private static String objections(History history) {
        Set<Person> involved = new HashSet<>();
        history.reports().forEach(r -> r.subjects().forEach(s -> involved.add(s.person())));
        history.incidents().forEach(i -> i.subjects().forEach(s -> involved.add(s.person())));
        StringBuilder lines = new StringBuilder();
        history.region().persons().stream()
                .filter(p ->
                        p.bsn().isPresent() && p.addressAt(DataPeriod.REFERENCE).isPresent())
                .filter(p -> p.ageAt(DataPeriod.REFERENCE) > 25 && !p.birthDateVague() && !involved.contains(p))
                .limit(OBJECTIONS)
                .forEach(p -> lines.append(lines.length() == 0 ? "" : "\n").append(objection(p)));
        return lines.toString();
    }

    private static String objection(Person person) {
        return String.join(
                ";",
                person.bsn().orElse(""),
                person.surname().name(),
                person.surname().prefix(),
                Letters.initials(person.firstNames()),
                DateStyle.DAY_FIRST.write(person.birth()),
                person.sex() == Sex.F ? "V" : "M");
    }
}
