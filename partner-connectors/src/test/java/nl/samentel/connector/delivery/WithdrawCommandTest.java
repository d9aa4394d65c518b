package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.settings.FakeTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawCommandTest {
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

    private Program.Result withdraw(Program program, String from, String... more) {
        String[] args = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "withdraw",
                    "--home=" + steward.home,
                    "--lang=en",
                    "--from=" + from,
                    "--to=2023-01-01",
                    "--reason=wrong file"
                },
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        return program.run(args);
    }

    @Test
    void takesBackADeliveryAndForgetsIt() {
        steward.run(steward.deliver(steward.extract(5)));

        Program.Result result = withdraw(new Program(), "2022-01-01", "--yes");
        Program.Result again = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("Taken back: 2022-01-01 up to 2023-01-01", "answer nothing more: 2023Q2-1");
        assertThat(hub.deliveries("WITHDRAWN")).hasSize(1);
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).contains("The first delivery of this period");
    }

    @Test
    void takesNothingBackWithoutYesOrWhenThereIsNothing() {
        steward.run(steward.deliver(steward.extract(5)));

        Program.Result nobody = withdraw(new Program(), "2022-01-01");
        Program.Result doubt = withdraw(new Program().with(FakeTerminal.answering("hm")), "2022-01-01");
        Program.Result other = withdraw(new Program(), "2021-01-01", "--yes");

        assertThat(nobody.err()).contains("Nothing was taken back");
        assertThat(doubt.exit()).isEqualTo(1);
        assertThat(other.err()).contains("no sealed delivery of you");
        assertThat(hub.deliveries("SEALED")).hasSize(1);
    }
}
