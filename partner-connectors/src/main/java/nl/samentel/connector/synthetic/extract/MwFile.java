package nl.samentel.connector.synthetic.extract;

import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.MwDossier;

/** Social work: one row for each contact. */
final class MwFile {
    private static final String HEADER =
            "dossier;bsn;achternaam;voorletters;gebdatum;geslacht;pc6;huisnr;datum_aanmelding;"
                    + "verwijzer;problematiek;contactdatum;verschenen;datum_einde;nazorg_HG;toelichting";
    private static final DateStyle DATES = DateStyle.DAY_FIRST_SLASH;

    private final Dice dice;
    private final Clerk clerk = new Clerk(Habits.MW, FileForm.UTF_8.charset());
    private final NativeFile file = new NativeFile("MW/amw.csv", FileForm.UTF_8, HEADER);

    MwFile(Dice dice) {
        this.dice = dice;
    }

    List<NativeFile> of(History history) {
        int number = 3000;
        for (MwDossier dossier : history.mwDossiers()) {
            dossier("MW-" + number++, dossier);
        }
        file.damage(new Damage(dice.keyed(1), file.column("datum_aanmelding"), DATES, file.column("verschenen"), "x"));
        return List.of(file);
    }

    private void dossier(String id, MwDossier dossier) {
        Written written = clerk.write(dossier.person(), dossier.started(), dice);
        for (int i = 0; i < Math.max(1, dossier.contacts().size()); i++) {
            boolean contact = i < dossier.contacts().size();
            file.add(
                    id,
                    dossier.person(),
                    dossier.started(),
                    true,
                    id,
                    written.bsn(),
                    written.fullSurname(),
                    written.initials(),
                    written.birth().write(DATES),
                    written.sex("O"),
                    written.postcode(""),
                    written.houseNumber() + written.addition(),
                    DATES.write(dossier.started()),
                    dossier.referrer(),
                    dossier.problem(),
                    contact ? DATES.write(dossier.contacts().get(i)) : "",
                    contact ? dossier.missed().get(i) ? "N" : "J" : "",
                    dossier.endedOn().map(DATES::write).orElse(""),
                    dossier.aftercare() ? "J" : "N",
                    FreeText.about(dossier.person(), dice));
        }
    }
}
