package nl.samentel.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.ConfigProvider;

/** The keystore of the hub under test: destroyed keys are never made again, so every test starts with the first one. */
public final class Keystore {
    private static final String KEPT = ".first";

    private Keystore() {}

    /** Keeps a copy of a keystore that was just made. */
    static void keep(Path file) throws IOException {
        Files.copy(file, first(file), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Takes the keystore as it was when it was made, unless nothing was changed. */
    static void reset() {
        restore(first(file()));
    }

    /** Copies the keystore as it is. */
    public static Path copy(Path target) {
        try {
            return Files.copy(file(), target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a copy in the place of the keystore, as an operator would. */
    public static void restore(Path copy) {
        try {
            if (Files.mismatch(copy, file()) >= 0) {
                Path fresh = file().resolveSibling("restored");
                Files.copy(copy, fresh, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the keystore is. */
    public static Path file() {
        return Path.of(ConfigProvider.getConfig().getValue("samentel.keystore.path", String.class));
    }

    private static Path first(Path file) {
        return file.resolveSibling(file.getFileName() + KEPT);
    }
}
