package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How tokens may reach the hub. */
@ConfigMapping(prefix = "samentel.access")
interface AccessSettings {
    /** Tells whether the token server may be reached without TLS at another address than this machine. */
    @WithDefault("false")
    boolean allowPlainHttp();
}
