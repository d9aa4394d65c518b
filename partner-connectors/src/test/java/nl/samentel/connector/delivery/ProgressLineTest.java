package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import nl.samentel.connector.settings.Phrases;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter written = new StringWriter();
    private Instant now = Instant.EPOCH;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private ProgressLine line(boolean live) {
        return new ProgressLine(new PrintWriter(written, true), Phrases.of(Locale.ENGLISH), live, clock);
    }

    private void wait(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    @Test
    void drawsABarOnATerminal() {
        ProgressLine line = line(true);
        wait(2);
        line.at(60, 100, 424_000);

        assertThat(written).hasToString("\r  [############        ] 60 %  212,000 a second  0:01 left");
    }

    @Test
    void printsALineNowAndThenElsewhere() {
        ProgressLine line = line(false);
        for (int i = 1; i <= 25; i++) {
            wait(1);
            line.at(i, 50, i * 100L);
        }
        line.end();

        assertThat(written.toString().lines())
                .containsExactly(
                        "  20 %  100 a second  0:40 left",
                        "  40 %  100 a second  0:30 left", "  100 %  2,500 in 0:25, 100 a second");
    }

    @Test
    void showsOnlyARateWhenTheSizeIsUnknown() {
        ProgressLine line = line(false);
        wait(10);
        line.at(5_000, 0, 5_000);

        assertThat(written.toString().strip()).isEqualTo("500 a second");
    }
}
