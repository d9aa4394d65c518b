package nl.samentel.hub.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginWorkTest extends HubTest {
    private static final Path LOG = Path.of("target/hub-test.log");

    @Inject
    LoginWork work;

    @Test
    void tellsTheOperatorOnceThatLogInsDoNotComeIntoTheLogAndWhenTheyDoAgain() throws IOException {
        work.work();
        int before = Files.readString(LOG).length();
        Database.press("/cut-administration");
        try {
            work.work();
            work.work();
        } finally {
            Database.press("/mend-administration");
        }
        work.work();

        String said = Files.readString(LOG).substring(before);
        assertThat(said)
                .containsOnlyOnce("Log-ins do not come into the log. The identity provider does not answer")
                .containsOnlyOnce("Log-ins come into the log again.");
    }
}
