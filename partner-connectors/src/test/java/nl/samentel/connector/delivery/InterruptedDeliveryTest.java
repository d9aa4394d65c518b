package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.samentel.connector.Program;
import nl.samentel.connector.Samentel;
import nl.samentel.connector.hub.FakeHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries in a process of their own, so that it can be ended from outside. */
class InterruptedDeliveryTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final CountDownLatch halfway = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private Steward steward;
    private Path extract;

    @BeforeEach
    void start() {
        steward = Steward.of(folder, hub);
        extract = steward.extract(25);
        hub.before = request -> {
            if (request.endsWith("/batches/2")) {
                halfway.countDown();
                await(go);
            }
            return 0;
        };
    }

    @AfterEach
    void stop() {
        go.countDown();
        hub.close();
    }

    @Test
    void goesOnAfterTheProcessWasKilled() throws Exception {
        Process process = deliver();
        halfway.await();
        process.destroyForcibly().waitFor();
        hub.before = FakeHub.Fault.NONE;

        Program.Result resumed = steward.run(steward.deliver(extract));

        assertThat(resumed.exit()).as(resumed.all()).isZero();
        assertThat(resumed.out()).contains("Going on with the delivery that was interrupted");
        assertThat(hub.onlySealed().events).hasSize(50);
        assertThat(hub.requests("POST /api/v1/datalabs/nop/deliveries").stream().filter(r -> !r.endsWith("/seal")))
                .hasSize(1);
    }

    @Test
    void saysGoodbyeWhenItIsInterrupted() throws Exception {
        Process process = deliver();
        halfway.await();
        process.destroy();
        process.waitFor();
        hub.before = FakeHub.Fault.NONE;

        assertThat(output()).contains("Interrupted; nothing is lost. Run the same command again");
        assertThat(steward.run(steward.deliver(extract)).exit()).isZero();
    }

    @Test
    void tellsTheOtherProcessThatWorksFromTheHome() throws Exception {
        Process process = deliver();
        halfway.await();

        Program.Result second = steward.run(steward.deliver(extract));
        go.countDown();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);

        assertThat(second.exit()).isEqualTo(3);
        assertThat(second.err()).contains("process " + process.pid());
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    private Process deliver() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Samentel.class.getName()));
        command.addAll(List.of(steward.deliver(extract)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
