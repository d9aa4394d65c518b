package nl.samentel.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A PKCS#11 token in files (SoftHSM 2), for tests. A process that uses it needs the variable {@value #VARIABLE} before it
 * loads the library, so a test either starts a program with it or runs in a JVM that was started with it.
 *
 * @param configuration file for the variable
 * @param library PKCS#11 module
 * @param slot id of the token's slot
 */
public record SoftToken(Path configuration, Path library, long slot) {
    /** Name of the variable that names the configuration. */
    public static final String VARIABLE = "SOFTHSM2_CONF";

    /** PIN of every token. */
    public static final String PIN = "token-of-a-test-4711";

    private static final Path PROGRAM = Path.of("/usr/bin/softhsm2-util");
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"));
    private static final Pattern SLOT = Pattern.compile("reassigned to slot ([0-9]+)");

    /**
     * Tells whether SoftHSM 2 is installed.
     *
     * @return true where tokens can be made
     */
    public static boolean possible() {
        return Files.isExecutable(PROGRAM) && LIBRARIES.stream().anyMatch(Files::isRegularFile);
    }

    /**
     * Makes a token.
     *
     * @param configuration file for the configuration, written if absent; the tokens stand beside it
     * @param label name of the token
     * @return the token, with {@link #PIN}
     */
    public static SoftToken make(Path configuration, String label) {
        try {
            var tokens = Files.createDirectories(configuration.resolveSibling(configuration.getFileName() + ".tokens"));
            if (!Files.exists(configuration)) {
                Files.writeString(configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
            }
            return new SoftToken(configuration, installed(), initialise(configuration, label));
        } catch (IOException e) {
            throw new UncheckedIOException("a token cannot be made", e);
        }
    }

    /**
     * Gives the environment of a program that uses the token.
     *
     * @return the variable and its value
     */
    public Map<String, String> environment() {
        return Map.of(VARIABLE, configuration.toString());
    }

    private static long initialise(Path configuration, String label) throws IOException {
        var command =
                List.of(PROGRAM.toString(), "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", PIN);
        var log = configuration.resolveSibling(label + ".log");
        var environment = Map.of(VARIABLE, configuration.toString());
        try (var program = ChildProcess.start("softhsm2-util", command, environment, log)) {
            program.awaitExit(Duration.ofSeconds(30));
        }
        var slot = SLOT.matcher(Files.readString(log));
        if (!slot.find()) {
            throw new IllegalStateException("softhsm2-util made no token; log in " + log);
        }
        return Long.parseLong(slot.group(1));
    }

    private static Path installed() {
        return LIBRARIES.stream().filter(Files::isRegularFile).findFirst().orElseThrow();
    }
}
