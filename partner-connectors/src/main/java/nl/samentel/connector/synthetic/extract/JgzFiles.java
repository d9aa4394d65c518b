package nl.samentel.connector.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.JgzContact;
import nl.samentel.connector.synthetic.history.JgzSignal;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Registration;

/** Youth health care: every child on 1 January, and every contact; under 4 at one organisation, from 4 at another. */
final class JgzFiles {
    private static final String CONTACT =
            ";CONTACTDATUM;CONTACTSOORT;VERSCHENEN;ZORG_HGKM;MELDCODESTAP;SCAN;RISICO;INTERVENTIE;BRON_EERSTE_SIGNAAL;Toelichting";
    private static final String NAMES =
            "Dossiernummer;BSN;Voorvoegsel geslachtsnaam;Geslachtsnaam;Voornaam;Geboortedatum;"
                    + "Geslacht;Postcode;Huisnummer;Indicatie geheim";
    private static final String NUMBERED =
            "695 Dossiernummer;7 BSN;3 Voorvoegsel geslachtsnaam;4 Geslachtsnaam;6 Voornaam;"
                    + "20 Geboortedatum;19 Geslacht;16 Postcode;12 Huisnummer;18 Indicatie geheim";
    private static final DateStyle DATES = DateStyle.DAY_FIRST;
    private static final int FIRST_AT_GGD = 4;

    private final Dice dice;
    private final Clerk clerk = new Clerk(Habits.JGZ, FileForm.UTF_8.charset());
    private final NativeFile young = new NativeFile("JGZ04/ddjgz_export.csv", FileForm.UTF_8, NAMES + CONTACT);
    private final NativeFile older = new NativeFile("GGD/ddjgz_export.csv", FileForm.UTF_8, NUMBERED + CONTACT);

    JgzFiles(Dice dice) {
        this.dice = dice;
    }

    List<NativeFile> of(History history) {
        for (LocalDate day = DataPeriod.FROM; day.isBefore(DataPeriod.TO); day = day.plusYears(1)) {
            for (Person person : history.region().persons()) {
                if (inPopulation(person, day)) {
                    population(person, day);
                }
            }
        }
        history.jgzContacts().forEach(this::contact);
        damage(young, -1);
        damage(older, -2);
        return List.of(young, older);
    }

    private void damage(NativeFile file, long key) {
        int code = file.column("VERSCHENEN");
        file.damage(new Damage(dice.keyed(key), file.column("CONTACTDATUM"), DATES, code, "?"));
    }

    private static boolean inPopulation(Person person, LocalDate day) {
        int age = person.ageAt(day);
        return age >= 0
                && age < 18
                && person.lastHousehold().registration() == Registration.MUNICIPALITY
                && person.addressAt(day).isPresent();
    }

    private void population(Person child, LocalDate day) {
        add(child, day, true, DATES.write(day), "", "", "", "", "", "", "", "", "");
    }

    private void contact(JgzContact contact) {
        Optional<JgzSignal> signal = contact.noted();
        add(
                contact.child(),
                contact.date(),
                signal.isEmpty(),
                DATES.write(contact.date()),
                contact.kind(),
                contact.attended() ? "J" : "N",
                signal.isPresent() ? "J" : "N",
                signal.map(s -> Integer.toString(s.step())).orElse(""),
                contact.scan(),
                String.join("|", contact.risks()),
                signal.map(s -> s.intervention() ? "J" : "N").orElse(""),
                signal.map(JgzSignal::source).orElse(""),
                FreeText.about(contact.child(), dice));
    }

    /** A child's file has the same errors every time, at each of the two organisations its own. */
    private void add(Person child, LocalDate day, boolean expendable, String... contact) {
        boolean ggd = child.ageAt(day) >= FIRST_AT_GGD;
        NativeFile file = ggd ? older : young;
        Written written = clerk.write(child, day, dice.keyed(child.number() * 2L + (ggd ? 1 : 0)));
        String id = (ggd ? "G" : "J") + (200_000 + child.number());
        String[] fields = new String[10 + contact.length];
        fields[0] = id;
        fields[1] = written.bsn();
        fields[2] = written.prefix();
        fields[3] = written.surname();
        fields[4] = written.firstNames();
        fields[5] = written.birth().write(DATES);
        fields[6] = written.sex("O");
        fields[7] = written.postcode("_");
        fields[8] = written.houseNumber();
        fields[9] = child.secretAddress() ? "1" : "0";
        System.arraycopy(contact, 0, fields, 10, contact.length);
        file.add(id, child, day, expendable, fields);
    }
}
