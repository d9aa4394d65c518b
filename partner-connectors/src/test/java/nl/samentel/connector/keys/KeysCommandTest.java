package nl.samentel.connector.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.samentel.connector.Program;
import nl.samentel.connector.settings.FakeTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
    @TempDir
    Path folder;

    @Test
    void saysHowToGetKeysWhenThereAreNone() {
        Path home = folder.resolve("VTF");
        assertThat(new Program()
                        .run("init", "--home=" + home, "--role=VTF", "--datalab=nop", "--purpose=test")
                        .exit())
                .isZero();

        Program.Result result =
                new Program().with(FakeTerminal.nobody()).run("keys", "show", "--home=" + home, "--lang=en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("keys receive");
    }
}
