package nl.samentel.connector.synthetic.history;

import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;

/**
 * A class of incident. Of the codes only E33 and E14 are real.
 *
 * @param code code in the file
 * @param description text in the file
 */
record IncidentClass(String code, String description) {
    private static final List<IncidentClass> AT_HOME = List.of(
            new IncidentClass("X11", "ruzie/twist"),
            new IncidentClass("X01", "mishandeling"),
            new IncidentClass("X02", "bedreiging"),
            new IncidentClass("X03", "stalking"),
            new IncidentClass("X05", "vernieling"),
            new IncidentClass("X04", "zeden"));
    private static final List<IncidentClass> ELSEWHERE = List.of(
            new IncidentClass("E33", "overlast door verward/overspannen persoon"),
            new IncidentClass("E14", "poging tot zelfdoding"),
            new IncidentClass("X21", "zorg om minderjarige"),
            new IncidentClass("X22", "jeugdige verdachte"),
            new IncidentClass("X05", "vernieling"),
            new IncidentClass("X99", "burenoverlast"));

    static IncidentClass atHome(Dice dice) {
        return AT_HOME.get(dice.weighted(52, 22, 13, 5, 5, 3));
    }

    static IncidentClass elsewhere(Dice dice) {
        return ELSEWHERE.get(dice.weighted(20, 6, 34, 14, 14, 12));
    }
}
