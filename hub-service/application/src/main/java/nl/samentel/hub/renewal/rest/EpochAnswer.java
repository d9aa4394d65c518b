package nl.samentel.hub.renewal.rest;

import java.util.List;
import nl.samentel.hub.renewal.Epochs;

/**
 * An epoch of keys.
 *
 * @param epoch its number
 * @param agreed whether the agreement in force asks for its keys
 * @param destroyed whether the hub's keys of it are gone
 * @param compromised whether its keys were declared compromised
 * @param partners partners with deliveries under it
 */
record EpochAnswer(int epoch, boolean agreed, boolean destroyed, boolean compromised, List<String> partners) {
    static EpochAnswer of(Epochs.Epoch epoch) {
        return new EpochAnswer(
                epoch.number(), epoch.agreed(), epoch.destroyed(), epoch.compromised(), epoch.partners());
    }
}
