package nl.samentel.connector.settings;

import java.nio.file.Path;

/**
 * The folder of a connector.
 *
 * @param folder where settings, keystore and state are
 */
public record Home(Path folder) {
    /** Makes the path absolute, so that messages say where. */
    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Returns the settings file. */
    public Path settingsFile() {
        return folder.resolve("samentel.yaml");
    }

    /** Returns the folder with what the connector remembers. */
    public Path state() {
        return folder.resolve("state");
    }

    /** Returns the folder with what was seen and signed, which nothing can replace. */
    public Path agreement() {
        return folder.resolve("agreement");
    }

    /** Returns the folder with what this witness cosigned, which nothing can replace. */
    public Path witness() {
        return folder.resolve("witness");
    }

    /** Returns the folder with the receipts that the hub gave. */
    public Path receipts() {
        return folder.resolve("receipts");
    }

    /** Returns the folder with what shows that a log contradicts itself. */
    public Path evidence() {
        return folder.resolve("evidence");
    }
}
