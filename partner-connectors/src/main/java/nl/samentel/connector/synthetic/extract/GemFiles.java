package nl.samentel.connector.synthetic.extract;

import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.Provision;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.GroupFlag;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Registration;
import nl.samentel.connector.synthetic.region.Stay;
import nl.samentel.connector.synthetic.region.Surname;

/** The municipality: the population register, and two files that hold only a citizen service number. */
final class GemFiles {
    private static final DateStyle DATES = DateStyle.DIGITS;
    private static final String POPULATION =
            "BSN;ANR;GESLACHTSNAAM;VOORVOEGSEL;VOORNAMEN;NAAMGEBRUIK;PARTNERNAAM;GEBDATUM;GESLACHT;STRAAT;HUISNR;HUISLTR;"
                    + "TOEV;POSTCODE;DATUM_AANVANG_ADRES;DATUM_EINDE_ADRES;INDICATIE_GEHEIM;HUISHOUDNR";
    private static final String PROVISIONS =
            "BSN;WET;HULPVORM;PERSPECTIEF;VERWIJZER;DATUM_START;DATUM_EINDE;REDEN_EINDE;AANBIEDER;LOCATIE_GEMEENTE;METHODE";

    private final Dice dice;
    private final Clerk clerk = new Clerk(Habits.GEM, FileForm.UTF_8.charset());
    private final NativeFile population = new NativeFile("GEM/brp_huishoudens.csv", FileForm.UTF_8, POPULATION);
    private final NativeFile provisions = new NativeFile("GEM/sociaal_domein.csv", FileForm.UTF_8, PROVISIONS);
    private final NativeFile groups =
            new NativeFile("GEM/doelgroepen.csv", FileForm.UTF_8, "BSN;DOELGROEP;DATUM_VAN;DATUM_TOT");

    GemFiles(Dice dice) {
        this.dice = dice;
    }

    List<NativeFile> of(History history) {
        for (Person person : history.region().persons()) {
            if (person.lastHousehold().registration() == Registration.MUNICIPALITY) {
                residence(person, dice.keyed(person.number()));
            }
        }
        history.provisions().forEach(this::provision);
        history.region().flags().forEach(this::flag);
        population.damage(new Damage(
                dice.keyed(-1),
                population.column("DATUM_AANVANG_ADRES"),
                DATES,
                population.column("GESLACHT"),
                "Q",
                "?"));
        provisions.damage(new Damage(
                dice.keyed(-2), provisions.column("DATUM_START"), DATES, provisions.column("VERWIJZER"), "99"));
        groups.damage(new Damage(
                dice.keyed(-3),
                groups.column("DATUM_VAN"),
                DATES,
                groups.column("DOELGROEP"),
                "PENSIOEN",
                "STRENG_CHRISTELIJK",
                "MENSENHANDEL"));
        return List.of(population, provisions, groups);
    }

    private void residence(Person person, Dice own) {
        Written written = clerk.write(person, DataPeriod.REFERENCE, own);
        for (Stay stay : person.stays()) {
            boolean inData = stay.from().isBefore(DataPeriod.TO)
                    && (stay.to() == null || stay.to().isAfter(DataPeriod.FROM));
            if (inData) {
                population.add("P" + person.number(), person, stay.from(), false, fields(person, written, stay));
            }
        }
    }

    private static String[] fields(Person person, Written written, Stay stay) {
        return new String[] {
            written.bsn(),
            Integer.toString(100_000_000 + person.number() * 7),
            written.surname(),
            written.prefix(),
            written.firstNames(),
            String.valueOf(person.nameUse()),
            person.spouse().map(Person::surname).map(Surname::full).orElse(""),
            written.birth().write(DATES),
            written.sex("O"),
            stay.address().street(),
            Integer.toString(stay.address().number()),
            stay.address().letter(),
            stay.address().addition(),
            stay.address().postcode(),
            DATES.write(stay.from()),
            stay.to() == null ? "" : DATES.write(stay.to()),
            person.secretAddress() ? Integer.toString(1 + person.number() % 7) : "0",
            Integer.toString(person.householdAt(stay.from())
                    .orElse(person.lastHousehold())
                    .number())
        };
    }

    private void provision(Provision provision) {
        provisions.add(
                "V" + provisions.size(),
                provision.person(),
                provision.from(),
                true,
                clerk.bsn(provision.person(), dice, 1),
                provision.law(),
                provision.form(),
                provision.perspective(),
                provision.referrer(),
                DATES.write(provision.from()),
                provision.endedOn().map(DATES::write).orElse(""),
                provision.endedOn().isPresent() ? "doel bereikt" : "",
                "Zorgaanbieder " + (char) ('A' + dice.below(20)),
                provision.here() ? "Noordoostpolder" : dice.chance(0.5) ? "Zwolle" : "Almere",
                provision.method());
    }

    private void flag(GroupFlag flag) {
        groups.add(
                "D" + groups.size(),
                flag.person(),
                flag.from(),
                false,
                clerk.bsn(flag.person(), dice, 1),
                flag.group().dutch(),
                DATES.write(flag.from()),
                flag.to() == null ? "" : DATES.write(flag.to()));
    }
}
