package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.connector.synthetic.region.Registration;
import nl.samentel.schema.event.SubjectRole;

/** Lets people move after a report more often than others do: a partner leaves, or the family. */
final class Aftermath {
    private static final double PARTNER_LEAVES = 0.12;
    private static final double FAMILY_MOVES = 0.06;

    private final Dice dice;
    private final Region region;

    Aftermath(Dice dice, Region region) {
        this.dice = dice;
        this.region = region;
    }

    void follow(Report report) {
        LocalDate day = report.date().plusDays(5 + dice.below(150));
        Household family = report.vtCase().family();
        if (day.isAfter(DataPeriod.LAST) || family.addressAt(day).isEmpty()) {
            return;
        }
        if (report.nature() == Nature.PARTNER_VIOLENCE && dice.chance(PARTNER_LEAVES)) {
            report.subjects().stream()
                    .filter(s -> s.role() == SubjectRole.PERPETRATOR)
                    .map(Subject::person)
                    .filter(p -> settled(p, family, day))
                    .findFirst()
                    .ifPresent(p -> region.moveOut(p, day));
        } else if (dice.chance(FAMILY_MOVES)) {
            region.move(family, day);
        }
    }

    /** Only who shares the home with another adult and has no plans can leave it. */
    private static boolean settled(Person person, Household family, LocalDate day) {
        return person.head()
                && person.lastHousehold() == family
                && family.registration() == Registration.MUNICIPALITY
                && family.addressAt(day).filter(a -> !a.institution()).isPresent()
                && family.members(day).stream().filter(Person::head).count() > 1;
    }
}
