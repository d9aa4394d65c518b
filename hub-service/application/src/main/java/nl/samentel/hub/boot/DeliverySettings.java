package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of deliveries. */
@ConfigMapping(prefix = "samentel.deliveries")
interface DeliverySettings {
    /** Returns the most records of a batch. */
    @WithDefault("5000")
    int maxRecordsPerBatch();

    /** Returns the most bytes of a batch, at most 16 MiB. */
    @WithDefault("8388608")
    int maxBatchBytes();
}
