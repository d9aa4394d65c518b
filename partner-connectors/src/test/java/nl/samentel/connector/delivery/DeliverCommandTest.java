package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverCommandTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private Steward steward;

    @BeforeEach
    void start() {
        steward = Steward.of(folder, hub);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void deliversAnExtractAndPrintsTheReceipt() {
        Program.Result result = steward.run(steward.deliver(steward.extract(25)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("Can be delivered", "Sealed: 2022-01-01 up to 2023-01-01, 50 events", "Receipt");
        assertThat(hub.onlySealed().events).hasSize(50);
        assertThat(hub.onlySealed().digests).hasSize(5);
    }
}
