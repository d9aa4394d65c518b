package nl.samentel.connector.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samentel.connector.extract.Bsns;
import nl.samentel.connector.extract.Run;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.SourceException;
import nl.samentel.schema.event.Quality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectionRegisterTest {
    @TempDir
    Path folder;

    private ExtractFile extract;

    @BeforeEach
    void writeExtract() {
        extract = Run.file(
                folder,
                "amw.csv",
                "dossier;bsn;achternaam;voorletters;gebdatum;geslacht;pc6;huisnr;datum_aanmelding;verwijzer;"
                        + "problematiek;contactdatum;verschenen;datum_einde;nazorg_HG",
                "d1;" + Bsns.of(1) + ";Veen;A.;05/11/1980;V;8302AB;12;01/02/2022;huisarts;HG;;;;",
                "d2;;van der Berg;B.;06/11/1980;M;8302AC;14;01/02/2022;huisarts;HG;;;;",
                "d3;" + Bsns.of(3) + ";Dam;C.;07/11/1980;M;8302AD;16;01/02/2022;huisarts;HG;;;;");
    }

    private ObjectionRegister register(String... lines) throws Exception {
        return ObjectionRegister.load(
                Files.write(folder.resolve("bezwaar.csv"), List.of(lines), StandardCharsets.UTF_8));
    }

    private Run run(ObjectionRegister register, Institutions institutions) {
        return Run.of(Run.mapping("MW"), register, institutions, extract);
    }

    @Test
    void leavesOutByNumber() throws Exception {
        Run run = run(register("bsn", Bsns.of(1)), Institutions.none());

        assertThat(run.events).hasSize(2);
        assertThat(run.report.accepted()).isEqualTo(2);
        assertThat(run.report.objected()).hasToString("<10");
    }

    @Test
    void leavesOutByNameHoweverItIsWritten() throws Exception {
        Run run = run(
                register("achternaam;voorvoegsel;voorletters;geboortedatum;geslacht", "BERG;v.d.;B;06-11-1980;M"),
                Institutions.none());

        assertThat(run.report.accepted()).isEqualTo(2);
    }

    @Test
    void leavesOutAPersonOfTheJoinedPopulationInEveryFile() throws Exception {
        ExtractFile population = Run.file(
                folder,
                "brp.csv",
                "BSN;GESLACHTSNAAM;VOORVOEGSEL;VOORNAMEN;NAAMGEBRUIK;PARTNERNAAM;GEBDATUM;GESLACHT;HUISNR;HUISLTR;TOEV;"
                        + "POSTCODE;DATUM_AANVANG_ADRES;DATUM_EINDE_ADRES;INDICATIE_GEHEIM",
                Bsns.of(5) + ";Dam;;Carla;E;;19800708;V;3;;;8302AB;20100101;;0");
        ExtractFile groups = Run.file(
                folder, "doelgroepen.csv", "BSN;DOELGROEP;DATUM_VAN;DATUM_TOT", Bsns.of(5) + ";MINIMA;20210101;");
        Run run = Run.of(
                Run.mapping("GEM"),
                register("achternaam;voorletters;geboortedatum;geslacht", "Dam;C.;08-07-1980;V"),
                Institutions.none(),
                population,
                groups);

        assertThat(run.events).isEmpty();
    }

    @Test
    void refusesARowThatIdentifiesNobody() {
        assertThatThrownBy(() -> register("bsn;achternaam", Bsns.of(1) + ";Veen", "123;Berg"))
                .isInstanceOfSatisfying(SourceException.class, e -> {
                    assertThat(e.problem().rule()).isEqualTo(Rule.OBJECTION_WITHOUT_PERSON);
                    assertThat(e.problem().row()).isEqualTo(3);
                });
    }

    @Test
    void withholdsHouseholdTagsAtInstitutionsHoweverTheAddressIsWritten() throws Exception {
        Path list = Files.write(
                folder.resolve("instellingen.csv"),
                List.of("postcode,huisnummer", "8302 ab,012"),
                StandardCharsets.UTF_8);
        Run run = run(ObjectionRegister.none(), Institutions.load(list));

        assertThat(run.events.get(0).householdTags()).isEmpty();
        assertThat(run.events.get(0).quality()).contains(Quality.INSTITUTIONAL);
        assertThat(run.events.get(1).householdTags()).hasSize(2);
    }

    @Test
    void countsInBands() {
        assertThat(List.of(Band.of(0), Band.of(9), Band.of(10), Band.of(49), Band.of(50), Band.of(100), Band.of(500)))
                .extracting(Band::toString)
                .containsExactly("<10", "<10", "10-49", "10-49", "50-99", "100-499", "500+");
    }
}
