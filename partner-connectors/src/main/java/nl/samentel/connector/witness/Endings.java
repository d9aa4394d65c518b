package nl.samentel.connector.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.document.DocumentException;

/** Where shards ended by a recovery, a file for each beside what was cosigned of it, forced to disk. */
final class Endings {
    static final String FILE = ".ending.json";

    private final StateFiles files;

    Endings(StateFiles files) {
        this.files = files;
    }

    Optional<Ending> of(String name) throws CommandFailure {
        Path file = files.path(name + FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Ending.parse(Files.readAllBytes(file)));
        } catch (IOException | DocumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "witness.memory.damaged", file);
        }
    }

    void keep(String name, Ending ending) throws CommandFailure {
        byte[] bytes = ending.bytes();
        files.write(name + FILE, out -> out.write(bytes));
    }
}
