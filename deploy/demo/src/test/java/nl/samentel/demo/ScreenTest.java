package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void endsTheLineOfAStepWithItsDurationWithinEightyColumns() {
        var line = Screen.line(3, "Keycloak 26.7.3", "127.0.0.1:8180, 4 people, 8 connectors", 12.14);

        assertThat(line).startsWith(" 3  Keycloak 26.7.3").endsWith("12.1 s").hasSizeLessThanOrEqualTo(Screen.WIDTH);
    }

    @Test
    void givesTheLineOfAStepWithoutDurationTheWholeWidth() {
        var detail = "each partner makes its own keys, the manager lets it in";

        assertThat(Screen.line(7, "join", detail, Double.NaN)).endsWith(detail).hasSizeLessThanOrEqualTo(Screen.WIDTH);
    }

    @Test
    void writesPlainLinesWhenPiped() {
        var screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);

        screen.progress("half way");
        screen.step("build", () -> "done before");

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .doesNotContain("\r", "\u001b", "half way")
                .contains(" 1  build");
    }
}
