package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What protecting official tables may use. */
@ConfigMapping(prefix = "samentel.releases")
interface ReleaseSettings {
    /** Returns how long one release may take before it is refused. */
    @WithDefault("PT30M")
    Duration timeLimit();
}
