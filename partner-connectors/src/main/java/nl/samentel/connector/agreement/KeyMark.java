package nl.samentel.connector.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.schema.ceremony.CanaryList;

/**
 * Remembers beside the keystore which canaries its keys gave, so that it need not be opened to see that they are the same.
 * Says nothing about the keys. A delivery tries the keys themselves again.
 */
final class KeyMark {
    private final Path file;

    KeyMark(Settings settings) {
        Path keystore = settings.keys().keystore();
        this.file = keystore.resolveSibling(keystore.getFileName() + ".canaries");
    }

    boolean is(CanaryList canaries) {
        return read().filter(canaries.digest().hex()::equals).isPresent();
    }

    private Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(CanaryList canaries) throws CommandFailure {
        try {
            Files.writeString(file, canaries.digest().hex() + "\n");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "state.unwritable", file);
        }
    }
}
