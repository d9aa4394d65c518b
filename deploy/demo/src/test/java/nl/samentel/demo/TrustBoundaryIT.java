package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Looks into what was really built: the hub cannot compute a tag, and the connector holds nothing of the hub. */
class TrustBoundaryIT {
    private static final Path ROOT = Folders.checkout();
    private static final Path HUB = ROOT.resolve("hub-service/application/target/quarkus-app");
    private static final Path CONNECTOR = ROOT.resolve("partner-connectors/target/samentel.jar");

    @Test
    void theBuiltHubContainsNoJarOfPseudonymiserOrConnector() throws IOException {
        assertThat(jars(HUB))
                .hasSizeGreaterThan(50)
                .noneMatch(jar -> jar.getFileName().toString().matches(".*(pseudonymiser|partner-connectors).*"));
    }

    @Test
    void theBuiltHubContainsNoClassOfPseudonymiserOrConnector() throws IOException {
        for (var jar : jars(HUB)) {
            assertThat(entries(jar))
                    .as(jar.toString())
                    .noneMatch(entry ->
                            entry.contains("nl/samentel/pseudonymiser/") || entry.contains("nl/samentel/connector/"));
        }
    }

    /** Linking is plain arithmetic on tags that knows no key; a connector judges it on labelled files. */
    @Test
    void theBuiltConnectorContainsThePseudonymiserAndNoClassOfTheHubButLinking() throws IOException {
        assertThat(entries(CONNECTOR))
                .anyMatch(entry -> entry.startsWith("nl/samentel/pseudonymiser/"))
                .filteredOn(entry -> !entry.startsWith("nl/samentel/hub/linkage/") && !entry.equals("nl/samentel/hub/"))
                .noneMatch(entry -> entry.startsWith("nl/samentel/hub/"));
    }

    @Test
    void noModuleButThisOneNamesBothSides() throws IOException {
        try (var files = Files.walk(ROOT, 4)) {
            var poms = files.filter(
                            file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
                    .toList();
            assertThat(poms)
                    .filteredOn(pom -> names(pom, "<artifactId>samentel-hub-application</artifactId>"))
                    .filteredOn(pom -> names(pom, "<artifactId>samentel-partner-connectors</artifactId>")
                            || names(pom, "<artifactId>samentel-pseudonymiser</artifactId>"))
                    .containsExactly(ROOT.resolve("deploy/demo/pom.xml"));
        }
    }

    private static boolean names(Path pom, String text) {
        try {
            return Files.readString(pom).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }
}
