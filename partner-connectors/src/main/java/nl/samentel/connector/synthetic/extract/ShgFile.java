package nl.samentel.connector.synthetic.extract;

import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.ShgClient;

/** The service against violence at home: names in one field, years in two digits. */
final class ShgFile {
    private static final String HEADER =
            "Clientnr;Naam;Geb.datum;M/V;Postcode;Huisnr;BSN;Datum aanmelding;Aangemeld door;"
                    + "Rol;Soort geweld;Datum intake;Datum afsluiting;No-show;Top3;Gezinsprofiel;Uren;Toelichting";
    private static final DateStyle DATES = DateStyle.DAY_FIRST_SHORT;

    private final Dice dice;
    private final Clerk clerk = new Clerk(Habits.SHG, FileForm.WINDOWS.charset());
    private final NativeFile file = new NativeFile("SHG/shg_clienten.csv", FileForm.WINDOWS, HEADER);

    ShgFile(Dice dice) {
        this.dice = dice;
    }

    List<NativeFile> of(History history) {
        history.shgClients().forEach(this::client);
        file.damage(
                new Damage(dice.keyed(1), file.column("Datum aanmelding"), DATES, file.column("Rol"), "onbekende rol"));
        return List.of(file);
    }

    private void client(ShgClient client) {
        Written written = clerk.write(client.person(), client.referred(), dice);
        String name = written.surname() + ", " + written.initials()
                + (written.prefix().isEmpty() ? "" : " " + written.prefix());
        String id = Integer.toString(7000 + file.size());
        file.add(
                id,
                client.person(),
                client.referred(),
                true,
                id,
                name,
                written.birth().write(DATES),
                written.sex("O"),
                written.postcode(" "),
                written.houseNumber(),
                written.bsn(),
                DATES.write(client.referred()),
                client.referrer(),
                client.role(),
                client.violence(),
                client.intakeOn().map(DATES::write).orElse(""),
                client.closedOn().map(DATES::write).orElse(""),
                Integer.toString(client.noShows()),
                client.top3() ? "ja" : "nee",
                client.profile() == 0 ? "" : Integer.toString(client.profile()),
                dice.below(60) + "," + (dice.chance(0.5) ? "5" : "0"),
                FreeText.about(client.person(), dice));
    }
}
