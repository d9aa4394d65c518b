package nl.samentel.connector.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for {@code hub.test} that nobody else knows, made by the JDK's own tool. */
final class TestCertificate {
    private static final char[] PASSWORD = "changeit".toCharArray();

    final SSLContext server;
    final Path pem;

    private TestCertificate(SSLContext server, Path pem) {
        this.server = server;
        this.pem = pem;
    }

    static TestCertificate make(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("hub.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hub.test",
                        "-ext",
                        "san=dns:hub.test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new AssertionError("keytool");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getCertificate("hub").getEncoded());
        Path pem = Files.writeString(
                folder.resolve("hub.pem"),
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
        return new TestCertificate(context, pem);
    }
}
