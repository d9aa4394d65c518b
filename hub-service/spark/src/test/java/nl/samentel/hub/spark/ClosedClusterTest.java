package nl.samentel.hub.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedClusterTest {
    private final SparkConf closed = ClosedCluster.applyTo(new SparkConf(false));

    @Test
    void acceptsWhatItSet() {
        assertThatCode(() -> ClosedCluster.check(closed)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark.authenticate",
                "spark.network.crypto.enabled",
                "spark.network.crypto.authEngineVersion",
                "spark.network.crypto.saslFallback",
                "spark.io.encryption.enabled",
                "spark.ui.enabled",
                "spark.eventLog.enabled"
            })
    void refusesSparksOwnChoice(String setting) {
        SparkConf open = closed.clone().remove(setting);
        assertThatThrownBy(() -> ClosedCluster.check(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark.extraListeners",
                "spark.metrics.conf",
                "spark.metrics.conf.*.sink.console.class",
                "spark.plugins",
                "spark.sql.queryExecutionListeners"
            })
    void refusesWhatWatchesTheRows(String setting) {
        SparkConf watched = closed.clone().set(setting, "nl.example.Watcher");
        assertThatThrownBy(() -> ClosedCluster.check(watched))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }
}
