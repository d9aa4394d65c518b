package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.connector.extract.Run;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped mappings read the fictional extracts: about one row in a hundred is refused, and nothing is lost by it. */
class ConnectorReadsTest {
    @ParameterizedTest
    @ValueSource(strings = {"VTF", "POL", "GEM", "SHG", "JGZ04", "GGD", "MW", "EDU"})
    void aboutOneRowInAHundredIsRefusedAndTheRestDelivered(String role) throws Exception {
        Run run = run(role);
        double rejected = (double) run.report.rejected() / run.report.rows();
        System.out.printf(
                "%-6s %,7d rows, %.1f %% rejected, %,7d events%n",
                role, run.report.rows(), 100 * rejected, run.events.size());
        assertThat(rejected).isBetween(0.003, 0.02);
        assertThat(run.report.deliverable()).isTrue();
        assertThat(run.events).isNotEmpty();
    }

    @Test
    void noReportIsLostAndEveryCaseHasItsStart() throws Exception {
        Run run = run("VTF");
        assertThat(distinct(run, EventType.VT_REPORT, false)).hasSize(2068);
        assertThat(distinct(run, EventType.VT_CASE_START, true)).hasSizeGreaterThan(1770);
    }

    @Test
    void theSampleOfObjectionsTakesOutPersonsButNoReport() throws Exception {
        Path folder = Regions.of(1);
        ObjectionRegister objections = ObjectionRegister.load(folder.resolve("registers/objections.csv"));
        ExtractFile[] population = files(folder.resolve("extracts/GEM"));
        Run with = Run.of(Run.mapping("GEM"), objections, Institutions.none(), population);
        Run without = Run.of(Run.mapping("GEM"), ObjectionRegister.none(), Institutions.none(), population);
        assertThat(without.events.size() - with.events.size()).isBetween(5, 100);
        assertThat(distinct(
                        Run.of(
                                Run.mapping("VTF"),
                                objections,
                                Institutions.none(),
                                files(folder.resolve("extracts/VTF"))),
                        EventType.VT_REPORT,
                        false))
                .hasSize(2068);
    }

    @Test
    void noRemarkReachesAnEvent() throws Exception {
        assertThat(run("SHG").events.toString()).doesNotContain("dossier", "anoniem", "Kenmerk");
    }

    private static Set<Id32> distinct(Run run, EventType type, boolean cases) {
        Set<Id32> ids = new HashSet<>();
        for (Event event : run.of(type)) {
            Id32 id = cases ? event.caseTag() : event.group();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Run run(String role) throws Exception {
        Path folder = Regions.of(1);
        Institutions institutions = Institutions.load(folder.resolve("registers/institutions.csv"));
        return Run.of(
                Run.mapping(role),
                ObjectionRegister.none(),
                institutions,
                files(folder.resolve("extracts").resolve(role)));
    }

    private static ExtractFile[] files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(ExtractFile::of).toArray(ExtractFile[]::new);
        }
    }
}
