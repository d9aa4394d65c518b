package nl.samentel.connector.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/**
 * Opens the browser of the person, if that is easy. The address goes through a file that only the person can read: what a program is
 * started with, every user of the machine can see.
 */
final class Browser {
    private Browser() {}

    static void open(String address, Path folder) {
        try {
            Path page = folder.resolve("open.html");
            Files.deleteIfExists(page);
            Files.createFile(page, privately(folder));
            Files.writeString(
                    page,
                    "<!doctype html><meta charset=\"utf-8\"><title>Samentel</title>"
                            + "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\"><a href=\"" + address
                            + "\">Samentel</a>",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.WRITE);
            new ProcessBuilder(command(page.toUri().toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address was printed.
        }
    }

    private static FileAttribute<?>[] privately(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static List<String> command(String page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", page);
    }
}
