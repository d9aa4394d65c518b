package nl.samentel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Says where the demo finds the built programs and keeps its files.
 *
 * @param root the checkout
 * @param work the folder that stays, by default {@code demo} in the checkout
 */
public record Folders(Path root, Path work) {
    /**
     * Finds the checkout from the current folder upwards.
     *
     * @return its root
     * @throws DemoFailure if the current folder is not in a checkout
     */
    public static Path checkout() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/demo")) && Files.isDirectory(folder.resolve("schemas"))) {
                return folder;
            }
        }
        throw new DemoFailure("Start the demo inside the checkout of Samentel.");
    }

    Path hubProgram() {
        return built("hub-service/application/target/quarkus-app/quarkus-run.jar");
    }

    Path connectorProgram() {
        return built("partner-connectors/target/samentel.jar");
    }

    /** Names the folder with all that a hub is made of. */
    Path hubLibraries() {
        return hubProgram().resolveSibling("lib").resolve("main");
    }

    Path demoClasses() {
        return root.resolve("deploy/demo/target/classes");
    }

    Path extracts() {
        return work.resolve("extracts");
    }

    /** Names the list of addresses where many strangers live. */
    Path institutions() {
        return work.resolve("registers").resolve("institutions.csv");
    }

    Path partner(Partner partner) {
        return work.resolve("partners").resolve(partner.name());
    }

    Path answers() {
        return work.resolve("answers");
    }

    Path hub() {
        return work.resolve("hub");
    }

    Path log(String name) {
        return work.resolve("logs").resolve(name + ".log");
    }

    /** Names a file as a reader in the checkout would type it. */
    String shown(Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be emptied", e);
        }
    }

    private Path built(String path) {
        var file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new DemoFailure(path + " is missing. Run: mvn -DskipTests package");
        }
        return file;
    }
}
