package nl.samentel.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Copies the data of a stopped PostgreSQL, all but its write-ahead log. */
final class DataCopy {
    private static final String LOG = "pg_wal";

    private DataCopy() {}

    /** Makes the target what the source is; a write-ahead log in the target stays as it is. */
    static void replace(Path source, Path target) throws IOException {
        if (Files.exists(target)) {
            for (Path file : listed(target)) {
                if (!belongsToLog(target, file) && !file.equals(target)) {
                    Files.delete(file);
                }
            }
        }
        List<Path> files = listed(source).stream()
                .filter(file -> !belongsToLog(source, file))
                .sorted()
                .toList();
        for (Path file : files) {
            Path copy = target.resolve(source.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        // PostgreSQL takes no folder that others may read.
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(source));
    }

    private static boolean belongsToLog(Path data, Path file) {
        return data.relativize(file).startsWith(LOG);
    }

    /** Files before the folders they are in. */
    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
