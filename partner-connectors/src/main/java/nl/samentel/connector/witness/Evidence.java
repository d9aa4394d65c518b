package nl.samentel.connector.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.StateFiles;

/**
 * What shows that the hub's log contradicts itself or broke a promise, kept in a folder of the home. Guarantees that a file is never written over,
 * and that nothing is sent while there is one: people resolve it and move it away, no program does.
 */
public final class Evidence {
    private final StateFiles files;

    /** Keeps evidence in a home. */
    public Evidence(Home home) {
        this.files = new StateFiles(home.evidence());
    }

    /**
     * Refuses to go on while there is evidence.
     *
     * @throws CommandFailure witness.evidence, naming the file
     */
    public void requireNone() throws CommandFailure {
        List<Path> found = found();
        if (!found.isEmpty()) {
            throw new CommandFailure(ExitCode.CONTRADICTED, "witness.evidence", found.get(0));
        }
    }

    private List<Path> found() throws CommandFailure {
        Path folder = files.path("");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw files.unwritable();
        }
    }

    /** Keeps what was seen, unless it is kept already, and returns what to tell. */
    CommandFailure keep(Exhibit exhibit, Instant seen) throws CommandFailure {
        files.prepare("");
        String name = exhibit.fileName();
        if (!Files.exists(files.path(name))) {
            byte[] bytes = exhibit.bytes(seen);
            files.write(name, out -> out.write(bytes));
        }
        return exhibit.told(files.path(name));
    }
}
