package nl.samentel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the eight partners' files, or keeps those of an earlier run with the same seed and size. */
final class Region {
    private final Folders folders;
    private final long seed;
    private final int inhabitants;

    Region(Folders folders, long seed, int inhabitants) {
        this.folders = folders;
        this.seed = seed;
        this.inhabitants = inhabitants;
    }

    /** Returns what a reader may open. */
    String make() {
        if (!ours().equals(present())) {
            Folders.delete(folders.extracts());
            Folders.delete(truth());
            new Connector(folders)
                    .runWell(
                            "synthesise",
                            Map.of(),
                            List.of(
                                    "synthesise",
                                    "--seed",
                                    String.valueOf(seed),
                                    "--inhabitants",
                                    String.valueOf(inhabitants),
                                    "--out",
                                    folders.work().toString(),
                                    "--force"));
            write(ours());
        }
        return String.format(
                java.util.Locale.ROOT,
                "%,d people, %d files in %s",
                inhabitants,
                files(folders.extracts()),
                folders.shown(folders.extracts()));
    }

    Path truth() {
        return folders.work().resolve("truth");
    }

    private String ours() {
        return "seed " + seed + ", inhabitants " + inhabitants;
    }

    private Path note() {
        return folders.extracts().resolve(".made-with");
    }

    private String present() {
        try {
            return Files.exists(note()) ? Files.readString(note()) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void write(String text) {
        try {
            Files.writeString(note(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of extracts cannot be written", e);
        }
    }

    private static long files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }
}
