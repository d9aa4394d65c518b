package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
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

    private Program.Result status() {
        return steward.run("status", "--home=" + steward.home, "--lang=en");
    }

    @Test
    void showsHubKeysAndDeliveries() {
        steward.run(steward.deliver(steward.extract(5)));

        Program.Result status = status();

        assertThat(status.exit()).as(status.all()).isZero();
        assertThat(status.out())
                .contains("Partner  VTF", "answers, and takes the token", "nop, COLLECTING", "epoch 1")
                .containsPattern("Keys     \\d{4} \\d{4} \\d{4} \\d{4}")
                .contains("2022-01-01 up to 2023-01-01  10 events", "receipt ")
                .contains("Open     no delivery");
    }

    @Test
    void showsAnOpenDeliveryAndHowToGoOn() {
        hub.before = request -> request.endsWith("/batches/2") ? -1 : 0;
        steward.run(steward.deliver(steward.extract(25)));
        hub.before = FakeHub.Fault.NONE;

        assertThat(status().out()).contains("2 batches arrived; run the same deliver command to go on");
    }

    @Test
    void stillShowsWhatWasDeliveredWhenTheHubIsDown() {
        steward.run(steward.deliver(steward.extract(5)));
        hub.close();

        Program.Result status = status();

        assertThat(status.exit()).isEqualTo(3);
        assertThat(status.out()).contains("does not answer", "10 events");
    }

    @Test
    void saysThatThePassphraseIsWrong() {
        steward.secret("passphrase", "not the passphrase");

        Program.Result status = status();

        assertThat(status.exit()).isEqualTo(2);
        assertThat(status.all()).contains("passphrase is wrong").doesNotContain("not the passphrase");
    }
}
