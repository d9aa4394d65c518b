package nl.samentel.connector.synthetic.extract;

import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Person;

/** Fictional remarks with names and numbers in them, which no connector may let through. */
final class FreeText {
    private static final List<String> REMARKS = List.of(
            "Gesproken met %s; belt terug op 06-00000%d.",
            "%s wil anoniem blijven, zie mail van %d.",
            "Buren noemen %s. Kenmerk %d",
            "Afspraak met %s (kamer %d), partner niet op de hoogte.",
            "Volgens \"%s\" al langer bekend, dossier %d");

    private FreeText() {}

    static String about(Person person, Dice dice) {
        if (dice.chance(0.4)) {
            return "";
        }
        String name = Letters.plain(person.firstNames() + " " + person.surname().full());
        return dice.pick(REMARKS).replace("%s", name).replace("%d", Integer.toString(100 + dice.below(900)));
    }
}
