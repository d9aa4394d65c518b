package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The log and its witnesses. */
@ConfigMapping(prefix = "samentel.log")
interface LogSettings {
    /** Returns the name of this hub's log, for ever the same and nobody else's, such as {@code hub.example.nl/log}. */
    String origin();

    /** Returns within what time an entry has its place; receipts promise it. */
    @WithDefault("60s")
    Duration mergeDelay();

    /** Returns how long the hub waits between two batches. */
    @WithDefault("150ms")
    Duration batchEvery();

    /** Returns how long witnesses are asked to cosign the same checkpoint while too few did. */
    @WithDefault("15m")
    Duration candidateLasts();

    /** Returns after what time without a cosignature a witness counts as late. */
    @WithDefault("24h")
    Duration witnessLateAfter();

    /** Returns how often everything stored is read and computed again; the first time at start. */
    @WithDefault("24h")
    Duration checkEvery();

    /** Returns how often log-ins and administration are fetched from the identity provider. */
    @WithDefault("60s")
    Duration loginsEvery();
}
