package nl.samentel.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import nl.samentel.connector.settings.Surroundings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProcessEdgeTest {
    private final StringWriter err = new StringWriter();

    private CommandLine command() {
        return Samentel.command(Surroundings.ofProcess(), Locale.ENGLISH).setErr(new PrintWriter(err, true));
    }

    @Test
    void turnsAnUnexpectedErrorIntoASentence() {
        int exit = ProcessEdge.tell(new IllegalStateException("900000012 Veen"), command(), "en", false);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("--debug").doesNotContain("Veen", "Exception", "\tat ");
    }

    @Test
    void namesClassesButNoValuesWhenAskedTo() {
        Exception failure = new IllegalStateException("900000012", new java.io.IOException("Veen"));

        ProcessEdge.tell(failure, command(), "en", true);

        assertThat(err.toString())
                .contains("java.lang.IllegalStateException", "java.io.IOException")
                .doesNotContain("900000012", "Veen");
    }

    @Test
    void pointsToTheHelpOfTheCommand() {
        Program.Result result = new Program().run("deliver", "--lang=nl", "--form=2022-01-01");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Zie: samentel deliver --help");
    }

    @Test
    void showsTheCommandsWhenNoneIsGiven() {
        Program.Result result = new Program().run();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("init", "keys", "inspect", "check", "preview", "deliver", "status", "synthesise", "compare");
    }
}
