package nl.samentel.connector.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.samentel.schema.role.PartnerRoles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a connector's folder with settings that explain themselves. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes a folder with a samentel.yaml that explains itself.")
public final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private InitOptions init = new InitOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        Home home = options.home(surroundings);
        if (PartnerRoles.find(init.role).isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "init.role", SettingsLoader.roles());
        }
        write(home, filled(phrases));
        SettingsLoader.load(home);
        PrintWriter out = spec.commandLine().getOut();
        out.println(phrases.say("init.done", home.settingsFile()));
        out.println(phrases.say("init.next"));
        out.flush();
        return ExitCode.DONE.number();
    }

    private String filled(Phrases phrases) {
        String text = template(phrases);
        for (Map.Entry<String, String> value : init.values(phrases).entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String template(Phrases phrases) {
        String name = phrases.locale().getLanguage().equals("nl") ? "template_nl.yaml" : "template.yaml";
        try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Home home, String text) throws CommandFailure {
        try {
            createPrivately(home.folder());
            Files.writeString(home.settingsFile(), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(ExitCode.USAGE, "init.exists", home.settingsFile());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "init.unwritable", home.folder());
        }
    }

    private static void createPrivately(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
