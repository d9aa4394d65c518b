package nl.samentel.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What may be said on the command line of {@code deploy/demo.sh}. */
@Command(
        name = "deploy/demo.sh",
        mixinStandardHelpOptions = true,
        description = "Shows Samentel from eight extracts to protected counts, with fictional people.")
final class DemoOptions {
    @Option(names = "--once", description = "End by itself instead of staying up.")
    private boolean once;

    @Option(
            names = "--check",
            description = "Also ask every question in all tables of the truth; exit code 1 when an answer differs"
                    + " or a table was not asked.")
    private boolean check;

    @Option(names = "--seed", paramLabel = "N", description = "Another region (default 1).")
    private long seed = 1;

    @Option(names = "--inhabitants", paramLabel = "N", description = "Its size (default 47583; 2000 to 500000).")
    private int inhabitants = 47_583;

    @Option(names = "--fresh", description = "Throw the files of earlier runs away first.")
    private boolean fresh;

    @Option(names = "--work", paramLabel = "FOLDER", description = "Where files are kept (default demo).")
    private @Nullable Path work;

    boolean once() {
        return once;
    }

    boolean check() {
        return check;
    }

    long seed() {
        return seed;
    }

    int inhabitants() {
        return inhabitants;
    }

    boolean fresh() {
        return fresh;
    }

    Folders folders() {
        var root = Folders.checkout();
        return new Folders(root, work == null ? root.resolve("demo") : work.toAbsolutePath());
    }
}
