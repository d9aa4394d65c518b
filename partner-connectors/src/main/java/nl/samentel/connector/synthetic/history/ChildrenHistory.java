package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.connector.synthetic.region.Registration;
import org.jspecify.annotations.Nullable;

/** Lets the municipality provide help, and schools have concerns about pupils: more in families with more risk. */
final class ChildrenHistory {
    private static final List<String> FORMS = List.of("01", "02", "03", "04", "11", "12", "13", "14");
    private static final List<String> CONCERNS =
            List.of("HGKM", "verzuim", "motivatie", "dyslexie", "gedrag", "thuissituatie");

    private final Dice dice;
    private final FamilyRisks risks;
    private final List<Provision> provisions = new ArrayList<>();
    private final List<SchoolConcern> concerns = new ArrayList<>();
    private final Set<Person> reported = new HashSet<>();

    ChildrenHistory(Dice dice, FamilyRisks risks) {
        this.dice = dice;
        this.risks = risks;
    }

    List<Provision> provisions() {
        return provisions;
    }

    List<SchoolConcern> concerns() {
        return concerns;
    }

    void unfold(Region region, List<Report> reports) {
        reports.forEach(r -> r.subjects().forEach(s -> reported.add(s.person())));
        for (Person person : region.persons()) {
            if (person.bsn().isPresent()) {
                double weight = Math.min(5, risks.weight(person.lastHousehold())) * (reported.contains(person) ? 4 : 1);
                if (person.lastHousehold().registration() == Registration.MUNICIPALITY) {
                    help(person, weight);
                }
                concerns(person, weight);
            }
        }
    }

    private void help(Person person, double weight) {
        LocalDate from = dice.day(DataPeriod.FROM, DataPeriod.LAST);
        if (person.addressAt(from).isEmpty()) {
            return;
        }
        int age = person.ageAt(from);
        LocalDate end = dice.chance(0.7) ? inData(from.plusDays(60 + dice.below(600))) : null;
        boolean here = dice.chance(0.85);
        if (age < 18 && dice.chance(0.1 * Math.min(6, weight))) {
            String form = FORMS.get(dice.weighted(35, 40, 6, 6, 5, 4, 1, 3));
            String method = reported.contains(person) && dice.chance(0.3) ? "TOP3" : "";
            provisions.add(new Provision(
                    person, "JW", form, "0" + dice.between(1, 4), "0" + dice.between(1, 7), from, end, method, here));
        } else if (dice.chance(age > 74 ? 0.35 : age > 17 ? 0.025 : 0)) {
            provisions.add(new Provision(person, "WMO", "", "", "0" + dice.between(1, 7), from, end, "", here));
        }
    }

    private void concerns(Person person, double weight) {
        LocalDate day = dice.day(DataPeriod.FROM, DataPeriod.LAST);
        int age = person.ageAt(day);
        boolean pupil = age >= 12 && age < 18 && person.addressAt(day).isPresent();
        if (pupil && dice.chance(0.14 * Math.min(4, weight))) {
            boolean reports = reported.contains(person);
            String kind = CONCERNS.get(dice.weighted(reports ? 60 : 10, 25, 20, 20, 15, 10));
            int step = kind.equals("HGKM") ? dice.between(1, 5) : 0;
            concerns.add(new SchoolConcern(person, day, kind, step, kind.equals("verzuim") ? dice.between(4, 60) : 0));
        }
    }

    private static @Nullable LocalDate inData(LocalDate day) {
        return day.isBefore(DataPeriod.TO) ? day : null;
    }
}
