package nl.samentel.connector.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.SettingsLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnMappingTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void begin() {
        home = folder.resolve("home");
        assertThat(new Program()
                        .run(
                                "init",
                                "--home=" + home,
                                "--role=VTF",
                                "--hub=https://hub.example",
                                "--datalab=nop",
                                "--purpose=test",
                                "--token-url=https://login.example")
                        .exit())
                .isZero();
    }

    private OwnMapping mapping() throws CommandFailure {
        return new OwnMapping(SettingsLoader.load(new Home(home)), Clock.systemUTC());
    }

    private static OwnMapping.Mended mended(String column, String header) {
        return new OwnMapping.Mended("meldingen", Map.of(column, header), Map.of(), Optional.empty());
    }

    private PartRule part() throws CommandFailure {
        return mapping().load().part("meldingen").orElseThrow();
    }

    @Test
    void writesWhatEveryCommandReads() throws Exception {
        mapping()
                .save(new OwnMapping.Mended(
                        "meldingen",
                        Map.of("DATUM_MELDING", "Datum: \"nieuw\" #1", "BSN", "b.s.n. 'x'"),
                        Map.of("DATUM_MELDING", "jjjj-mm-dd"),
                        Optional.of("utf-8")));

        PartRule part =
                Mapping.load(home.resolve(OwnMapping.NAME)).part("meldingen").orElseThrow();
        assertThat(part.headers())
                .containsEntry("DATUM_MELDING", "Datum: \"nieuw\" #1")
                .containsEntry("BSN", "b.s.n. 'x'");
        assertThat(part.datesOf("DATUM_MELDING")).hasToString("[jjjj-mm-dd]");
        assertThat(part.datesOf("GEBOORTEDATUM")).hasToString("[dd-mm-jjjj, jjjjmmdd]");
        assertThat(part.charset().name()).isEqualTo("UTF-8");
    }

    @Test
    void keepsTheOneBefore() throws Exception {
        mapping().save(mended("DATUM_MELDING", "Registratie"));
        mapping().save(mended("DATUM_MELDING", "Geregistreerd op"));

        assertThat(part().headers()).containsEntry("DATUM_MELDING", "Geregistreerd op");
        try (Stream<Path> files = Files.list(home)) {
            List<Path> before = files.filter(
                            f -> f.getFileName().toString().matches("own-mapping-\\d{8}-\\d{6}\\.yaml"))
                    .toList();
            assertThat(before).hasSize(1);
            assertThat(Files.readString(before.get(0))).contains("Registratie");
        }
    }

    @Test
    void leavesAloneWhatAPersonWrote() throws Exception {
        Files.writeString(
                home.resolve(OwnMapping.NAME),
                "extends: VTF\nmap:\n  safety_level: {rood: CONCERNS}\nparts:\n  meldingen:\n    mayMiss: [TOEV]\n");

        mapping().save(mended("DATUM_MELDING", "Registratie"));

        String written = Files.readString(home.resolve(OwnMapping.NAME));
        assertThat(written).contains("rood", "mayMiss", "Registratie");
    }

    @Test
    void refusesWhatTheProgramCouldNotReadAndKeepsWhatWasThere() throws Exception {
        mapping().save(mended("DATUM_MELDING", "Registratie"));
        OwnMapping.Mended wrong =
                new OwnMapping.Mended("meldingen", Map.of(), Map.of("DATUM_MELDING", "xx-yy"), Optional.empty());

        assertThatThrownBy(() -> mapping().save(wrong)).isInstanceOf(CommandFailure.class);

        assertThat(part().headers()).containsEntry("DATUM_MELDING", "Registratie");
        assertThat(home.resolve("own-mapping.draft.yaml")).doesNotExist();
    }

    @Test
    void mendsNoWholeMappingOfAPartnersOwn() throws CommandFailure, IOException {
        assertThat(mapping().mendable()).isTrue();
        Files.writeString(home.resolve(OwnMapping.NAME), "role: VTF\nparts: {}\n");

        assertThat(mapping().mendable()).isFalse();
    }
}
