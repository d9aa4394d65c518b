package nl.samentel.connector.synthetic.extract;

import java.util.List;
import java.util.Locale;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.PoliceIncident;
import nl.samentel.connector.synthetic.history.Subject;

/** The police: one row for each incident and person. */
final class PolFile {
    private static final String HEADER = "MUTATIENR;PLEEGDATUM;MK_CODE;MK_OMSCHR;PROJECTCODE_HG;ZORGFORMULIER;"
            + "DATUM_ZORGFORMULIER;HUISVERBOD;KINDEREN_AANWEZIG;ROL;RELATIE;ACHTERNAAM;VOORVOEGSEL;VOORNAMEN;GEBDATUM;"
            + "GESLACHT;GEBPLAATS;PC;HNR;BSN;TOELICHTING";
    private static final List<String> PLACES = List.of("Emmeloord", "Zwolle", "Lelystad", "Kampen", "Onbekend", "");

    private final Dice dice;
    private final Clerk clerk = new Clerk(Habits.POL, FileForm.UTF_8_MARKED.charset());
    private final NativeFile file = new NativeFile("POL/bvh_hg_export.csv", FileForm.UTF_8_MARKED, HEADER);

    PolFile(Dice dice) {
        this.dice = dice;
    }

    List<NativeFile> of(History history) {
        for (PoliceIncident incident : history.incidents()) {
            for (Subject subject : incident.subjects()) {
                row(incident, subject);
            }
        }
        file.damage(new Damage(dice.keyed(1), file.column("PLEEGDATUM"), DateStyle.ISO, file.column("ROL"), "XX", "?"));
        return List.of(file);
    }

    private void row(PoliceIncident incident, Subject subject) {
        Written written = clerk.write(subject.person(), incident.date(), dice);
        String role = role(subject);
        file.add(
                incident.number(),
                subject.person(),
                incident.date(),
                incident.subjects().size() > 3,
                incident.number(),
                DateStyle.ISO.write(incident.date())
                        + String.format(
                                Locale.ROOT,
                                " %02d:%02d",
                                incident.moment().getHour(),
                                incident.moment().getMinute()),
                incident.code(),
                incident.description(),
                incident.domestic() ? "J" : "N",
                incident.careFormOn().isPresent() ? "J" : "N",
                incident.careFormOn().map(DateStyle.ISO::write).orElse(""),
                incident.order() ? "J" : "N",
                incident.children(),
                role,
                incident.domestic() ? dice.pick(List.of("partner", "ex-partner", "ouder", "kind", "")) : "",
                written.surname(),
                written.prefix(),
                written.firstNames(),
                written.birth().write(DateStyle.DIGITS_DAY_FIRST),
                written.sex("X"),
                dice.pick(PLACES),
                written.postcode(dice.chance(0.5) ? " " : ""),
                written.houseNumber(),
                written.bsn(),
                FreeText.about(subject.person(), dice));
    }

    private static String role(Subject subject) {
        return switch (subject.role()) {
            case CHILD_VICTIM, ADULT_VICTIM -> "SL";
            case PERPETRATOR, SUSPECT -> "VE";
            case WITNESS -> "GE";
            default -> "BE";
        };
    }
}
