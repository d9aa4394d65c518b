package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where snapshots stand and what building one may use. */
@ConfigMapping(prefix = "samentel.snapshots")
interface SnapshotSettings {
    /** Returns the directory of the sealed files. */
    Path directory();

    /** Returns the memory of the analytical engine beside the Java heap, in megabytes. */
    @WithDefault("1024")
    int memoryMegabytes();

    /** Returns the threads of the analytical engine. */
    @WithDefault("2")
    int threads();
}
