package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The screens. */
@ConfigMapping(prefix = "samentel.desk")
interface DeskSettings {
    /** Tells whether they are served. */
    @WithDefault("false")
    boolean enabled();

    /** Returns the secret with which people are logged in and their sessions are sealed. */
    Optional<String> secret();

    /** Tells whether browsers may send a session over TLS alone. */
    @WithDefault("true")
    boolean secureCookies();
}
