package nl.samentel.connector.settings;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as its jar says. */
public final class ProgramVersion implements IVersionProvider {
    /** Creates a provider for picocli. */
    public ProgramVersion() {}

    /** Returns the version, {@code development} when not run from the jar. */
    public static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"samentel " + text(), "Java " + System.getProperty("java.version", "?")};
    }
}
