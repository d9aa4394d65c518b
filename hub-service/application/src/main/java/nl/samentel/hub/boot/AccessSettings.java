package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How tokens may reach the hub. */
@ConfigMapping(prefix = "samentel.access")
interface AccessSettings {
    /** Tells whether the token server may be reached without TLS at another address than this machine. */
    @WithDefault("false")
    boolean allowPlainHttp();

    /** Tells whether people whose role has no review date are refused, as those whose date is past always are. */
    @WithDefault("true")
    boolean requireReview();

    /** Returns the hub's own client in the administration of the identity provider. */
    Admin admin();

    /** The hub's own client; without it connectors cannot be admitted here. */
    interface Admin {
        /** Returns its id. */
        Optional<String> clientId();

        /** Returns the address of the realm under which its administration is reached, if that is not where tokens come from. */
        Optional<URI> url();

        /** Returns after how long, and how often, the hub takes up what the identity provider did not do. */
        @WithDefault("60s")
        Duration retryAfter();

        /** Returns the file with its secret, mode 600. */
        Optional<Path> secretFile();
    }
}
