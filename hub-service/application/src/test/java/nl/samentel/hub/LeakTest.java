package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.Tokens;
import nl.samentel.schema.event.Id32;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Delivers, links, counts and fails, then looks for the tags in everything that left the hub's memory. */
@QuarkusTest
class LeakTest extends HubTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final int PERSONS = 25;

    private final List<String> said = new ArrayList<>();

    @Test
    void letsNoTagOutOfItsMemory() throws IOException, SQLException {
        openDatalab("VTF", "GEM");
        deliverAndFail();
        CountTest.freeze("leaks");
        askEverything();

        assertThat(said).hasSizeGreaterThan(8);
        assertClean("answers", String.join("\n", said).getBytes(StandardCharsets.UTF_8));
        assertClean("database", Database.dump().getBytes(StandardCharsets.UTF_8));
        for (Path file : filesOf(ConfigProvider.getConfig().getValue("samentel.snapshots.directory", String.class))) {
            assertClean("snapshot", Files.readAllBytes(file));
        }
        Path log = Path.of("target/hub-test.log");
        assertThat(log).isNotEmptyFile();
        assertClean("log", Files.readAllBytes(log));
        assertThat(Files.readString(log)).doesNotContain(Tokens.person("mia")).doesNotContain("STRICT_CHRISTIAN");
    }

    @Test
    void storesTheSameTagDifferentlyForEveryPartner() throws SQLException {
        openDatalab("VTF", "GEM");
        deliverAndFail();

        assertThat(Database.number("SELECT count(*) FROM alias a JOIN alias b ON a.wrapped = b.wrapped"
                        + " WHERE a.partner < b.partner"))
                .isZero();
        assertThat(Database.number("SELECT count(*) FROM event_record WHERE payload LIKE '%FIRST%'::bytea"))
                .isZero();
    }

    private void deliverAndFail() {
        Sender veiligThuis = Sender.announce("vtf")
                .send(id -> IntStream.range(0, PERSONS)
                        .mapToObj(i -> MadeUp.report(id, i, DAY, "FIRST").build())
                        .toList());
        keep(veiligThuis.put(1, MadeUp.report(veiligThuis.id(), 3, DAY, "FIRST").build()));
        keep(veiligThuis.put(
                1,
                MadeUp.report(veiligThuis.id(), 90, DAY.plusYears(3), "FIRST").build()));
        keep(veiligThuis.put(
                4, MadeUp.report(veiligThuis.id(), 91, DAY, "FIRST").build()));
        veiligThuis.seal();
        Sender.announce("gem")
                .send(id -> IntStream.range(0, PERSONS)
                        .mapToObj(i -> MadeUp.labourMigrant(id, i).build())
                        .toList())
                .seal();
    }

    private void askEverything() {
        for (String form : List.of("application/json", "text/csv", "application/json-stat+json")) {
            keep(CountTest.count(
                    form, Map.of("question", "M3", "dimensions", List.of("target_group"), "purpose", "leaks")));
        }
        keep(asConnector("vtf").get(HOME + "/deliveries"));
        keep(as("mia").get(HOME + "/snapshots"));
        keep(as("aart").get("/api/v1/audit/entries?limit=500"));
        keep(as("mia").get("/q/metrics"));
        keep(as("mia").get("/q/health"));
    }

    private void keep(Response response) {
        said.add(response.headers() + "\n" + response.asString());
    }

    private static List<Path> filesOf(String directory) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            return files.toList();
        }
    }

    /** Looks for every tag as bytes, as hexadecimal digits and as Base64; a quarter of it is enough. */
    private static void assertClean(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String folded = text.toLowerCase(Locale.ROOT);
        for (int person = 0; person < PERSONS; person++) {
            for (Id32 tag :
                    List.of(MadeUp.bsn(person).value(), MadeUp.address(person).value())) {
                byte[] raw = tag.toByteArray();
                String hex = HexFormat.of().formatHex(raw).substring(0, 16);
                assertThat(folded.contains(hex))
                        .as("tag in hexadecimal in " + where)
                        .isFalse();
                assertThat(text.contains(new String(raw, 0, 8, StandardCharsets.ISO_8859_1)))
                        .as("tag in bytes in " + where)
                        .isFalse();
                assertThat(text.contains(Base64.getEncoder().encodeToString(raw).substring(0, 10)))
                        .as("tag in Base64 in " + where)
                        .isFalse();
            }
        }
    }
}
