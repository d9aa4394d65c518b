package nl.samentel.connector.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.pseudonymiser.key.AuthenticationKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubClientTest {
    private final FakeHub hub = FakeHub.start();
    private final TestClient client = new TestClient(hub.url());

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void keepsATokenWhileItIsValid() throws CommandFailure {
        HubClient open = client.open();
        open.datalab();
        open.datalab();

        assertThat(hub.requests("POST /token")).hasSize(1);
    }

    @Test
    void renewsATokenBeforeItExpires() throws CommandFailure {
        HubClient open = client.open();
        open.datalab();
        client.now = client.now.plusSeconds(281);
        open.datalab();

        assertThat(hub.requests("POST /token")).hasSize(2);
        assertThat(hub.requests("GET")).hasSize(2);
    }

    @Test
    void fetchesAnotherTokenOnceWhenTheHubDoesNotTakeIt() throws CommandFailure {
        HubClient open = client.open();
        open.datalab();
        hub.expireTokens();
        open.datalab();

        assertThat(hub.requests("POST /token")).hasSize(2);
        assertThat(client.waits).isEmpty();
    }

    @Test
    void givesUpWhenTheHubTakesNoTokenAtAll() throws CommandFailure {
        hub.before = request -> request.startsWith("GET") ? 401 : 0;
        HubClient open = client.open();

        HubRefusal refusal = catchThrowableOfType(HubRefusal.class, open::datalab);

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(hub.requests("GET")).hasSize(2);
    }

    @Test
    void saysThatItsKeyWasNotLetInAndHowToAskForThat() throws CommandFailure {
        client.key = AuthenticationKey.random();
        HubClient open = client.open();

        CommandFailure failure = fails(open::datalab);

        assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(english(failure)).contains("connector-vtf", "samentel join --request");
        assertThat(client.terminal.told).isEmpty();
    }

    @Test
    void followsTheServersWhenItsOwnClockIsOffAndSaysSo() throws CommandFailure {
        hub.now = Instant::now;
        client.now = Instant.now().plusSeconds(600);
        HubClient open = client.open();

        open.datalab();
        hub.expireTokens();
        open.datalab();

        assertThat(hub.requests("POST /token")).hasSize(3);
        assertThat(client.terminal.told).singleElement().asString().containsPattern("off by (599|600|601) seconds");
    }

    @Test
    void triesOnlyOnceMoreWhenTheClockIsNotTheReason() throws CommandFailure {
        client.key = AuthenticationKey.random();
        client.now = Instant.now().minusSeconds(600);
        HubClient open = client.open();

        fails(open::datalab);

        assertThat(hub.requests("POST /token")).hasSize(2);
    }

    @Test
    void triesAgainWithGrowingPausesWhileTheHubIsNotAvailable() throws CommandFailure {
        AtomicInteger answers = new AtomicInteger();
        hub.before = request -> request.startsWith("GET") && answers.getAndIncrement() < 3 ? 503 : 0;

        client.open().datalab();

        assertThat(client.waits)
                .containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000), Duration.ofMillis(2000));
    }

    @Test
    void isUnavailableAfterAllAttempts() throws CommandFailure {
        hub.before = request -> request.startsWith("GET") ? 503 : 0;
        HubClient open = client.open();

        CommandFailure failure = fails(open::datalab);

        assertThat(failure.exit()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(hub.requests("GET")).hasSize(4);
        assertThat(english(failure)).contains("not available now", "Run the same command again later");
    }

    @Test
    void saysThatNothingListensThere() throws CommandFailure {
        int port = hub.port();
        HubClient open = client.open();
        hub.close();

        CommandFailure failure = fails(open::datalab);

        assertThat(failure.exit()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(english(failure)).contains("127.0.0.1:" + port, "run the same command again");
    }

    @Test
    void saysThatAnAnswerTakesTooLong() throws CommandFailure {
        client.patience = new Patience(1, Duration.ofSeconds(20), Duration.ofMillis(300));
        HubClient open = client.open();
        hub.before = request -> {
            sleep();
            return 0;
        };

        assertThat(english(fails(open::datalab))).contains("takes too long");
    }

    @Test
    void repeatsWhatTheHubSaidAndItsHint() throws CommandFailure {
        hub.before = request -> request.startsWith("GET") ? 418 : 0;
        HubClient open = client.open();

        CommandFailure failure = fails(open::datalab);

        assertThat(failure.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(failure.lines(Phrases.of(Locale.ENGLISH)))
                .containsExactly(
                        "The hub refused (status 418, fault).",
                        "  The hub says: Detail of fault",
                        "  The hub says: Hint of fault");
    }

    @Test
    void neverRepeatsAToken() throws CommandFailure {
        HubClient open = client.open();
        open.datalab();
        for (int fault : new int[] {-1, 400, 403, 409, 500, 503}) {
            hub.before = request -> request.startsWith("GET") ? fault : 0;
            CommandFailure failure = fails(open::datalab);
            assertThat(english(failure) + failure + failure.getCause()).doesNotContain("very-secret-token");
        }
    }

    @Test
    void freesTheHubsWordsFromControlCharacters() {
        String cleaned = HubRefusal.clean("red \u001b[31m text\r\nand \u202e more" + "x".repeat(1000));

        assertThat(cleaned).startsWith("red  [31m text and   more").hasSizeLessThan(410);
    }

    private static CommandFailure fails(ThrowingCallable call) {
        return catchThrowableOfType(CommandFailure.class, call);
    }

    private static String english(CommandFailure failure) {
        return String.join("\n", failure.lines(Phrases.of(Locale.ENGLISH)));
    }

    private static void sleep() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
