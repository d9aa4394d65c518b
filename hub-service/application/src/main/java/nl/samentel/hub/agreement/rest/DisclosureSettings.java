package nl.samentel.hub.agreement.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What this hub requires of every agreement. */
@ConfigMapping(prefix = "samentel.disclosure")
public interface DisclosureSettings {
    /** Returns the least number of persons in a shown cell that an agreement may ask; at least 5. */
    @WithDefault("5")
    int leastPersons();
}
