package nl.samentel.connector.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works from a connector's folder. */
public final class HomeOptions {
    /** Variable that names the folder when the option does not. */
    static final String HOME = "SAMENTEL_HOME";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder with samentel.yaml (default: SAMENTEL_HOME, else ./samentel-home).")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "nl|en", description = "Language; that of the machine when absent.")
    private String language = "";

    /** Creates options; picocli fills them in. */
    public HomeOptions() {}

    /** Returns the folder. */
    public Home home(Surroundings surroundings) {
        if (home != null) {
            return new Home(home);
        }
        return new Home(Path.of(surroundings.variable(HOME).orElse("samentel-home")));
    }

    /** Returns the sentences of the chosen language. */
    public Phrases phrases() {
        return Phrases.of(Phrases.locale(language));
    }
}
