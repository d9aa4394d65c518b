package nl.samentel.testsupport;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folders that the build of this module filled, wherever its classes are used from. */
final class BuildFolder {
    private BuildFolder() {}

    /** Returns {@code deploy/test-support/target}. */
    static Path testSupport() {
        try {
            var classes = Path.of(BuildFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var target = classes.getParent();
            if (target != null && target.endsWith("target")) {
                return target;
            }
            return upwards(Path.of("").toAbsolutePath());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes of test-support have no place on disk", e);
        }
    }

    private static Path upwards(Path start) {
        for (var folder = start; folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("deploy/test-support");
            if (Files.isDirectory(candidate)) {
                return candidate.resolve("target");
            }
        }
        throw new IllegalStateException("deploy/test-support not found; start inside the checkout");
    }
}
