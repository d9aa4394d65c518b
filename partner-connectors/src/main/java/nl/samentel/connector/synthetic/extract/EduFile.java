package nl.samentel.connector.synthetic.extract;

import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.SchoolConcern;
import nl.samentel.connector.synthetic.region.Person;

/** Secondary schools: pupils with a concern, with the name they are called by. */
final class EduFile {
    private static final String HEADER =
            "leerlingnr;PGN;achternaam;tussenvoegsel;roepnaam;geboortedatum;geslacht;postcode;"
                    + "huisnummer;school;leerjaar;datum_zorg;type_zorg;meldcode_stap;melding_VT;verzuim_ongeoorloofd_uren;toelichting";
    private static final DateStyle DATES = DateStyle.ISO;
    private static final List<String> SCHOOLS = List.of("Poldercollege", "Zuiderzee Lyceum", "De Kavel vmbo");
    private static final List<String> CALLED = List.of("Beer", "Jip", "Puck", "Wout", "Zus", "Kik", "Dop", "Fem");
    private static final double CALLED_OTHERWISE = 0.1;

    private final Dice dice;
    private final Clerk clerk = new Clerk(Habits.EDU, FileForm.QUOTED.charset());
    private final NativeFile file = new NativeFile("EDU/magister_zorgleerlingen.csv", FileForm.QUOTED, HEADER);

    EduFile(Dice dice) {
        this.dice = dice;
    }

    List<NativeFile> of(History history) {
        history.schoolConcerns().forEach(this::concern);
        file.damage(new Damage(
                dice.keyed(-1), file.column("datum_zorg"), DATES, file.column("meldcode_stap"), "9", "stap 3a"));
        return List.of(file);
    }

    private void concern(SchoolConcern concern) {
        Person pupil = concern.pupil();
        Dice own = dice.keyed(pupil.number());
        Written written = clerk.write(pupil, concern.date(), own);
        String first = written.firstNames().split(" ", -1)[0];
        String id = Integer.toString(100_000 + pupil.number());
        file.add(
                id,
                pupil,
                concern.date(),
                true,
                id,
                written.bsn(),
                written.surname(),
                written.prefix(),
                own.chance(CALLED_OTHERWISE) ? own.pick(CALLED) : first,
                written.birth().write(DATES),
                written.sex("O"),
                written.postcode(" "),
                written.houseNumber() + written.addition(),
                own.pick(SCHOOLS),
                Integer.toString(Math.min(6, Math.max(1, pupil.ageAt(concern.date()) - 11))),
                DATES.write(concern.date()),
                concern.kind(),
                concern.step() == 0 ? "" : Integer.toString(concern.step()),
                concern.step() == 5 ? "J" : "N",
                Integer.toString(concern.absence()),
                FreeText.about(pupil, dice));
    }
}
