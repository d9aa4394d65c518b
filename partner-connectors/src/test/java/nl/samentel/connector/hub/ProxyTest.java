package nl.samentel.connector.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {
    private static final String LOGIN =
            Base64.getEncoder().encodeToString("sofie:p@ss word".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void reachesTheHubThroughAProxyThatResolvesNames() throws CommandFailure {
        try (FakeHub hub = FakeHub.start();
                FakeProxy proxy = new FakeProxy(hub.port(), "")) {
            TestClient client = new TestClient(URI.create("http://hub.test"));
            client.environment.put("HTTP_PROXY", "http://127.0.0.1:" + proxy.port());

            assertThat(client.open().datalab().state()).isEqualTo("COLLECTING");
            assertThat(proxy.requests)
                    .containsExactly(
                            "POST http://hub.test/token HTTP/1.1", "GET http://hub.test/api/v1/datalabs/nop HTTP/1.1");
        }
    }

    @Test
    void tunnelsTlsThroughAProxyThatWantsALogin() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (FakeHub hub = FakeHub.start(certificate.server);
                FakeProxy proxy = new FakeProxy(hub.port(), LOGIN)) {
            TestClient client = new TestClient(URI.create("https://hub.test"));
            client.caFile = Optional.of(certificate.pem);
            client.environment.put("HTTPS_PROXY", "http://sofie:p%40ss%20word@127.0.0.1:" + proxy.port());

            assertThat(client.open().datalab().state()).isEqualTo("COLLECTING");
            assertThat(proxy.requests).contains("CONNECT hub.test:443 HTTP/1.1");
        }
    }

    @Test
    void takesTheLoginOfTheSettings() throws CommandFailure {
        try (FakeHub hub = FakeHub.start();
                FakeProxy proxy = new FakeProxy(hub.port(), LOGIN)) {
            TestClient client = new TestClient(URI.create("http://hub.test"));
            client.proxy =
                    Optional.of(new Settings.Proxy("127.0.0.1", proxy.port(), Optional.of("sofie"), Optional.empty()));
            client.environment.put("SAMENTEL_PROXY_PASSWORD", "p@ss word");

            assertThat(client.open().datalab().state()).isEqualTo("COLLECTING");
        }
    }

    @Test
    void saysThatTheProxyWantsALogin() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (FakeHub hub = FakeHub.start(certificate.server);
                FakeProxy proxy = new FakeProxy(hub.port(), LOGIN)) {
            for (String scheme : new String[] {"http", "https"}) {
                TestClient client = new TestClient(URI.create(scheme + "://hub.test"));
                client.proxy =
                        Optional.of(new Settings.Proxy("127.0.0.1", proxy.port(), Optional.empty(), Optional.empty()));
                HubClient open = client.open();

                CommandFailure failure = catchThrowableOfType(CommandFailure.class, open::datalab);

                assertThat(failure.exit()).as(scheme).isEqualTo(ExitCode.USAGE);
                assertThat(failure.key()).isEqualTo("proxy.login");
            }
        }
    }

    @Test
    void goesAroundTheProxyForThisMachineAndForNamesThatNeedNone() throws CommandFailure {
        try (FakeHub hub = FakeHub.start();
                FakeProxy proxy = new FakeProxy(hub.port(), "")) {
            TestClient client = new TestClient(hub.url());
            client.environment.put("HTTP_PROXY", "127.0.0.1:" + proxy.port());

            client.open().datalab();

            assertThat(proxy.requests).isEmpty();
        }
    }

    @Test
    void refusesACertificateItDoesNotKnowAndNamesTheSetting() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (FakeHub hub = FakeHub.start(certificate.server);
                FakeProxy proxy = new FakeProxy(hub.port(), "")) {
            TestClient client = new TestClient(URI.create("https://hub.test"));
            client.environment.put("HTTPS_PROXY", "127.0.0.1:" + proxy.port());
            HubClient open = client.open();

            CommandFailure failure = catchThrowableOfType(CommandFailure.class, open::datalab);

            assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
            assertThat(failure.lines(Phrases.of(Locale.ENGLISH)).get(0)).contains("hub.caFile");
            assertThat(client.waits).isEmpty();
        }
    }

    @Test
    void refusesAFileWithoutCertificates() throws Exception {
        TestClient client = new TestClient(URI.create("https://hub.test"));
        client.caFile = Optional.of(Files.writeString(folder.resolve("ca.pem"), "no certificate"));

        CommandFailure failure = catchThrowableOfType(CommandFailure.class, client::open);

        assertThat(failure.key()).isEqualTo("trust.file");
    }
}
