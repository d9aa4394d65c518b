package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.DatePrecision;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file of each role, read with the mapping that ships. */
class RoleExtractTest {
    static final String BRP = "BSN;ANR;GESLACHTSNAAM;VOORVOEGSEL;VOORNAMEN;NAAMGEBRUIK;PARTNERNAAM;GEBDATUM;GESLACHT;"
            + "STRAAT;HUISNR;HUISLTR;TOEV;POSTCODE;DATUM_AANVANG_ADRES;DATUM_EINDE_ADRES;INDICATIE_GEHEIM;HUISHOUDNR";
    static final String SOCIAL =
            "BSN;WET;HULPVORM;PERSPECTIEF;VERWIJZER;DATUM_START;DATUM_EINDE;REDEN_EINDE;AANBIEDER;LOCATIE_GEMEENTE;METHODE";
    static final String JGZ = "695 Dossiernummer;7 BSN;3 Voorvoegsel geslachtsnaam;4 Geslachtsnaam;6 Voornaam;"
            + "20 Geboortedatum;19 Geslacht;16 Postcode;12 Huisnummer;18 Indicatie geheim;CONTACTDATUM;CONTACTSOORT;"
            + "VERSCHENEN;ZORG_HGKM;MELDCODESTAP;SCAN;RISICO;INTERVENTIE;BRON_EERSTE_SIGNAAL";

    @TempDir
    Path folder;

    static String resident(String bsn, String secret, String birth, String from, String to) {
        return bsn + ";1;Veen;van der;Anna Maria;V;Jong;" + birth + ";V;Dorpsstraat;12;;bis;8302AB;" + from + ";" + to
                + ";" + secret + ";4";
    }

    @Test
    void readsPoliceIncidentsWithTheHourOfTheDay() {
        Run run = Run.of(
                "POL",
                Run.file(
                        folder,
                        "bvh_hg_export.csv",
                        "\uFEFFMUTATIENR;PLEEGDATUM;MK_CODE;MK_OMSCHR;PROJECTCODE_HG;ZORGFORMULIER;DATUM_ZORGFORMULIER;"
                                + "HUISVERBOD;KINDEREN_AANWEZIG;ROL;RELATIE;ACHTERNAAM;VOORVOEGSEL;VOORNAMEN;GEBDATUM;"
                                + "GESLACHT;GEBPLAATS;PC;HNR;BSN",
                        "PL1;2022-03-04 09:30;;ruzie/twist;J;J;2022-03-05 10:00;J;J;SL;partner;Veen;van der;Anna;"
                                + "05111990;V;Emmeloord;8302 AB;12;",
                        "PL1;2022-03-06 09:30;E33;iets anders;N;N;;N;;SL;;Dam;;Piet;05112012;X;;8302 AB;12;",
                        "PL2;2022-03-04 18:00;;fietsendiefstal;N;N;;N;N;VE;;Dam;;Piet;05112012;M;;8302 AB;12;"));

        List<Event> incidents = run.of(EventType.POLICE_INCIDENT);
        assertThat(run.report.rejected()).isZero();
        assertThat(incidents)
                .extracting(e -> e.code(Attribute.OFFICE_HOURS).orElseThrow())
                .containsExactly("YES", "NO", "NO");
        assertThat(incidents)
                .extracting(e -> e.code(Attribute.POLICE_CLASS).orElseThrow())
                .containsExactly("DOMESTIC_DISPUTE", "CONFUSED_PERSON", "OTHER");
        assertThat(incidents)
                .extracting(Event::role)
                .containsExactly(SubjectRole.ADULT_VICTIM, SubjectRole.CHILD_VICTIM, SubjectRole.SUSPECT);
        assertThat(run.of(EventType.POLICE_CARE_REPORT).get(0).date()).isEqualTo(LocalDate.of(2022, 3, 5));
        assertThat(run.of(EventType.PROTECTION_ORDER)).hasSize(1);
        assertThat(incidents.get(1).code(Attribute.MINOR_PRESENT)).isEmpty();
    }

    @Test
    void joinsFilesWithOnlyANumberToThePopulation() {
        ExtractFile population =
                Run.file(folder, "brp_huishoudens.csv", BRP, resident(Bsns.of(1), "0", "19900500", "20180101", ""));
        ExtractFile social = Run.file(
                folder,
                "sociaal_domein.csv",
                SOCIAL,
                Bsns.of(1) + ";JW;02;03;02;20210301;20220301;01;X;Noordoostpolder;TOP3",
                Bsns.of(1) + ";WMO;;;;20220401;;;X;Urk;anders",
                Bsns.of(2) + ";JW;11;03;02;20210301;;;X;;");
        Run run = Run.of("GEM", population, social);

        Event residence = run.of(EventType.RESIDENCE).get(0);
        List<Event> starts = run.of(EventType.SERVICE_START);
        assertThat(residence.date()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(residence.quality()).containsExactly(Quality.DOB_PARTIAL);
        assertThat(starts.get(0).personTags()).isEqualTo(residence.personTags());
        assertThat(starts.get(0).householdTags()).isEqualTo(residence.householdTags());
        assertThat(starts.get(0).pc4()).isEqualTo("8302");
        assertThat(starts)
                .extracting(e -> e.code(Attribute.SERVICE_TYPE).orElseThrow())
                .containsExactly("YOUTH_AMBULANT", "WMO_SUPPORT", "FOSTER_CARE");
        assertThat(starts.get(0).code(Attribute.METHOD)).contains("TOP3");
        assertThat(starts.get(0).code(Attribute.LOCATION_IN_NOP)).contains("YES");
        assertThat(starts.get(1).code(Attribute.LOCATION_IN_NOP)).contains("NO");
        assertThat(starts.get(2).personTags()).extracting(Tag::type).containsExactly(TagType.BSN);
        assertThat(run.of(EventType.SERVICE_END)).hasSize(1);
    }

    @Test
    void withholdsAddressAndAreaAtASecretAddressAlsoInJoinedFiles() {
        ExtractFile population =
                Run.file(folder, "brp.csv", BRP, resident(Bsns.of(1), "7", "19900510", "20180101", ""));
        ExtractFile groups = Run.file(
                folder,
                "doelgroepen.csv",
                "BSN;DOELGROEP;DATUM_VAN;DATUM_TOT",
                Bsns.of(1) + ";MINIMA;20210000;20230101");
        Run run = Run.of("GEM", population, groups);

        assertThat(run.events).hasSize(2).allSatisfy(e -> {
            assertThat(e.householdTags()).isEmpty();
            assertThat(e.pc4()).isNull();
            assertThat(e.personTags())
                    .extracting(Tag::type)
                    .isNotEmpty()
                    .isSubsetOf(
                            TagType.BSN,
                            TagType.NAME_DOB_SEX,
                            TagType.FIRST_NAME_DOB,
                            TagType.INITIAL_DOB_SEX,
                            TagType.SOUND_DOB,
                            TagType.SOUND_DIGITS);
            assertThat(e.quality()).contains(Quality.SECRET);
        });
        assertThat(run.of(EventType.GROUP_FLAG).get(0).precision()).isEqualTo(DatePrecision.YEAR);
    }

    /** The municipality that agreed to deliver groups alone still finds their people in its population file. */
    @Test
    void joinsToAPopulationWhoseOwnEventsAreNotAgreed() {
        ExtractFile population =
                Run.file(folder, "brp.csv", BRP, resident(Bsns.of(1), "0", "19900510", "20180101", ""));
        ExtractFile groups = Run.file(
                folder,
                "doelgroepen.csv",
                "BSN;DOELGROEP;DATUM_VAN;DATUM_TOT",
                Bsns.of(1) + ";MINIMA;20210101;20230101");
        PartnerRole whole = PartnerRoles.find("GEM").orElseThrow();
        PartnerRole agreed = new PartnerRole(
                whole.code(),
                whole.nl(),
                whole.en(),
                whole.legalEntity(),
                Set.of(EventType.GROUP_FLAG),
                Set.of(Attribute.TARGET_GROUP),
                whole.tagTypes());

        Run run = Run.within(agreed, population, groups);

        assertThat(run.events)
                .isEqualTo(Run.of("GEM", population, groups).of(EventType.GROUP_FLAG))
                .hasSize(1);
        assertThat(run.report.rejectedShare()).isZero();
    }

    @Test
    void refusesReservedTargetGroups() {
        ExtractFile population =
                Run.file(folder, "brp.csv", BRP, resident(Bsns.of(1), "0", "19900510", "20180101", ""));
        ExtractFile groups = Run.file(
                folder,
                "doelgroepen.csv",
                "BSN;DOELGROEP;DATUM_VAN;DATUM_TOT",
                Bsns.of(1) + ";STRENG_CHRISTELIJK;20210101;",
                Bsns.of(1) + ";mensenhandel;20210101;",
                Bsns.of(1) + ";STATUSHOUDER;20210101;");
        Run run = Run.of("GEM", population, groups);

        assertThat(run.problem(Rule.CODE_RESERVED).count()).isEqualTo(2);
        assertThat(run.of(EventType.GROUP_FLAG))
                .extracting(e -> e.code(Attribute.TARGET_GROUP).orElseThrow())
                .containsExactly("STATUS_HOLDER");
        assertThat(run.words()).doesNotContainIgnoringCase("mensenhandel");
    }

    @Test
    void takesAnAddressWithMoreThanEightAdultsForAnInstitution() {
        String[] lines = new String[11];
        lines[0] = BRP;
        for (int i = 1; i <= 9; i++) {
            lines[i] = resident(Bsns.of(i), "0", "19900510", "20180101", "");
        }
        lines[10] = resident(Bsns.of(10), "0", "19900510", "20180101", "").replace("8302AB", "8303AB");
        Run run = Run.of("GEM", Run.file(folder, "brp.csv", lines));

        assertThat(run.events.subList(0, 9))
                .allSatisfy(e -> assertThat(e.householdTags()).isEmpty())
                .allSatisfy(e -> assertThat(e.quality()).contains(Quality.INSTITUTIONAL));
        assertThat(run.events.get(9).householdTags()).hasSize(2);
    }

    @Test
    void doesNotAddUpAdultsWhoLivedSomewhereOneAfterTheOther() {
        String[] lines = new String[10];
        lines[0] = BRP;
        for (int i = 1; i <= 9; i++) {
            lines[i] = resident(Bsns.of(i), "0", "19900510", "201" + i + "0101", i == 9 ? "" : "201" + i + "1231");
        }
        Run run = Run.of("GEM", Run.file(folder, "brp.csv", lines));

        assertThat(run.events).hasSize(1);
        assertThat(run.report.outsidePeriod()).isEqualTo(8);
        assertThat(run.events.get(0).householdTags()).hasSize(2);
    }

    @Test
    void readsNamesInOneFieldAndTwoDigitYears() {
        Run run = Run.of(
                "SHG",
                Run.file(
                        folder,
                        "shg_clienten.csv",
                        Charset.forName("windows-1252"),
                        "Clientnr;Naam;Geb.datum;M/V;Postcode;Huisnr;BSN;Datum aanmelding;Aangemeld door;Rol;"
                                + "Soort geweld;Datum intake;Datum afsluiting;No-show (aantal);Top3 (ja/nee);"
                                + "Gezinsprofiel (1-5);Uren",
                        "101;Veen-de Jong, A. van der;5-11-21;V;8302 AB;12;;3-4-22;VT;slachtoffer;psychisch|01;"
                                + "10-4-22;1-9-22;2;ja;5;\"12,5\""));

        Event start = run.of(EventType.SERVICE_START).get(0);
        assertThat(run.report.accepted()).isEqualTo(1);
        assertThat(start.ageBand()).isEqualTo(AgeBand.AGE_00_03);
        assertThat(start.role()).isEqualTo(SubjectRole.ADULT_VICTIM);
        assertThat(start.code(Attribute.METHOD)).contains("TOP3");
        assertThat(start.code(Attribute.FAMILY_PROFILE)).contains("COMPLEX_CONFLICT_DIVORCE");
        assertThat(start.attributes())
                .containsEntry(Attribute.NATURES, List.of("PSYCHOLOGICAL_VIOLENCE", "PHYSICAL_ABUSE"));
        assertThat(start.personTags()).extracting(Tag::type).contains(TagType.NAME_DOB_SEX);
        assertThat(run.of(EventType.SERVICE_REFERRAL).get(0).code(Attribute.REFERRER))
                .contains("VT");
        assertThat(run.of(EventType.SERVICE_CONTACT)).hasSize(2).allSatisfy(e -> {
            assertThat(e.code(Attribute.ATTENDANCE)).contains("NO_SHOW");
            assertThat(e.date()).isEqualTo(LocalDate.of(2022, 4, 10));
        });
        assertThat(run.of(EventType.SERVICE_CONTACT)).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void readsYouthHealthCareWithNumberedHeaders() {
        String child = "9;" + Bsns.of(5) + ";van der;Veen;Lotte;05-11-2018;V;8302_AB;12;0;";
        for (String role : List.of("JGZ04", "GGD")) {
            Run run = Run.of(
                    role,
                    Run.file(
                            folder,
                            "ddjgz_export.csv",
                            JGZ,
                            child + "01-01-2022;;;;;;;;",
                            child + "03-02-2022;huisbezoek;J;J;4;positief;VERSLAVING|LVB_OUDER;J;JGZ",
                            child + "03-03-2022;consult;N;N;;N;;;"));

            assertThat(run.report.rejected()).isZero();
            assertThat(run.of(EventType.JGZ_POPULATION)).hasSize(1);
            assertThat(run.of(EventType.JGZ_CONTACT))
                    .extracting(e -> e.code(Attribute.ATTENDANCE).orElseThrow())
                    .containsExactly("ATTENDED", "NO_SHOW");
            assertThat(run.of(EventType.JGZ_SIGNAL))
                    .singleElement()
                    .satisfies(e -> assertThat(e.code(Attribute.MELDCODE_STEP)).contains("STEP_4"))
                    .satisfies(e ->
                            assertThat(e.code(Attribute.FIRST_SIGNAL_SOURCE)).contains("JGZ"));
            assertThat(run.of(EventType.RISK_FACTOR))
                    .extracting(e -> e.code(Attribute.RISK_FACTOR).orElseThrow())
                    .containsExactly("SUBSTANCE_USE", "PARENT_LVB");
            assertThat(run.events).allSatisfy(e -> assertThat(e.householdTags()).hasSize(2));
        }
    }

    @Test
    void makesOneStartForAllContactsOfAFile() {
        String client = "d1;" + Bsns.of(7) + ";Veen;A.;05/11/1980;V;8302AB;12;01/02/2022;huisarts;relatie|HG;";
        Run run = Run.of(
                "MW",
                Run.file(
                        folder,
                        "amw.csv",
                        "dossier;bsn;achternaam;voorletters;gebdatum;geslacht;pc6;huisnr;datum_aanmelding;verwijzer;"
                                + "problematiek;contactdatum;verschenen;datum_einde;nazorg_HG",
                        client + "03/02/2022;J;01/09/2022;J",
                        client + "10/02/2022;N;01/09/2022;J"));

        assertThat(run.report.duplicates()).isZero();
        assertThat(run.of(EventType.SERVICE_CONTACT)).hasSize(2);
        assertThat(run.of(EventType.SERVICE_END)).hasSize(1);
        assertThat(run.of(EventType.SERVICE_START))
                .singleElement()
                .satisfies(e -> assertThat(e.code(Attribute.CONCERN)).contains("HGKM"))
                .satisfies(e -> assertThat(e.code(Attribute.REFERRER)).contains("GP"));
    }

    @Test
    void neverReadsTheNumberOfAPupil() {
        Run run = Run.of(
                "EDU",
                Run.file(
                        folder,
                        "magister_zorgleerlingen.csv",
                        StandardCharsets.UTF_8,
                        "\"leerlingnr\",\"PGN\",\"achternaam\",\"tussenvoegsel\",\"roepnaam\",\"geboortedatum\","
                                + "\"geslacht\",\"postcode\",\"huisnummer\",\"school\",\"leerjaar\",\"datum_zorg\","
                                + "\"type_zorg\",\"meldcode_stap\",\"melding_VT\",\"verzuim_ongeoorloofd_uren\"",
                        "\"1\",\"" + Bsns.of(9)
                                + "\",\"Veen\",\"van der\",\"Lotte\",\"2008-11-05\",\"V\",\"8302 AB\",\"12\",\"X\",\"2\","
                                + "\"2022-05-06\",\"verzuim\",\"2\",\"N\",\"4\""));

        Event concern = run.of(EventType.SCHOOL_CONCERN).get(0);
        assertThat(run.rules()).isEmpty();
        assertThat(concern.personTags())
                .extracting(Tag::type)
                .doesNotContain(TagType.BSN)
                .isNotEmpty();
        assertThat(concern.quality()).isEmpty();
        assertThat(concern.code(Attribute.CONCERN)).contains("OTHER");
        assertThat(run.report.acceptedWithoutTag()).isZero();
    }
}
