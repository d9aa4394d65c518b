package nl.samentel.hub.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;

/**
 * The settings without which rows about people could be read on the wire, on a worker's disk or in Spark's pages.
 *
 * <p>Assumes a network between driver and workers in which nobody alters what passes: what is sent is encrypted and both ends
 * know the secret, but Spark's default cipher does not detect changes, and neither does that of its files. Does not guarantee
 * anything about Spark's own logs on the workers, whose level and readers are their operator's.
 */
public final class ClosedCluster {
    private static final Map<String, String> NEEDED = new TreeMap<>(Map.of(
            "spark.authenticate", "true",
            "spark.network.crypto.enabled", "true",
            "spark.network.crypto.authEngineVersion", "2",
            "spark.network.crypto.saslFallback", "false",
            "spark.io.encryption.enabled", "true",
            "spark.ui.enabled", "false",
            "spark.eventLog.enabled", "false"));

    /** Beginnings of the names of what would tell others how many rows each task read and wrote. */
    private static final List<String> WATCHING = List.of(
            "spark.extraListeners",
            "spark.metrics.conf",
            "spark.plugins",
            "spark.sql.queryExecutionListeners",
            "spark.driver.log.persistToDfs");

    private ClosedCluster() {}

    /**
     * Adds the settings to those of an application, which still needs {@code spark.authenticate.secret}.
     *
     * @param settings settings that are changed
     * @return the same settings
     */
    public static SparkConf applyTo(SparkConf settings) {
        NEEDED.forEach(settings::set);
        return settings;
    }

    /**
     * Checks the settings of an application that runs.
     *
     * @throws IllegalArgumentException if one is not as it must be; the message names it
     */
    public static void check(SparkConf settings) {
        NEEDED.forEach((name, value) -> {
            if (!settings.get(name, "").equals(value)) {
                throw new IllegalArgumentException(
                        "Spark gets no rows about people unless " + name + "=" + value + ".");
            }
        });
        Arrays.stream(settings.getAll())
                .map(setting -> setting._1())
                .filter(name -> WATCHING.stream().anyMatch(name::startsWith))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("Spark gets no rows about people while " + name + " is set.");
                });
    }
}
