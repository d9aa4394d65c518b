package nl.samentel.connector.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Collects the certificate authorities that are trusted: those of Java, of the operating system (on Windows its root
 * store, where organisations put the authority of their proxy), and one file of the settings.
 */
final class TrustStores {
    /** Where Linux distributions keep their authorities. */
    private static final List<Path> BUNDLES =
            List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"));

    private final KeyStore store;
    private int count;

    private TrustStores(KeyStore store) {
        this.store = store;
    }

    static SSLContext context(Optional<Path> caFile) throws CommandFailure {
        try {
            KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
            empty.load(null, null);
            TrustStores stores = new TrustStores(empty);
            stores.addJava();
            stores.addSystem();
            if (caFile.isPresent()) {
                stores.addFile(caFile.get());
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(stores.store), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new CommandFailure(ExitCode.USAGE, "trust.java");
        }
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private void addJava() throws GeneralSecurityException {
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager authorities) {
                add(List.of(authorities.getAcceptedIssuers()));
            }
        }
    }

    private void addSystem() {
        try {
            if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
                KeyStore windows = KeyStore.getInstance("Windows-ROOT");
                windows.load(null, null);
                for (String alias : Collections.list(windows.aliases())) {
                    add(List.of(windows.getCertificate(alias)));
                }
            }
            for (Path bundle : BUNDLES) {
                if (Files.isReadable(bundle)) {
                    add(read(bundle));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            // Java's own authorities remain; a hub they do not know is refused with a sentence about hub.caFile.
        }
    }

    private void addFile(Path file) throws CommandFailure {
        try {
            Collection<? extends Certificate> found = read(file);
            if (found.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "trust.file", file);
            }
            add(found);
        } catch (IOException | GeneralSecurityException e) {
            throw new CommandFailure(ExitCode.USAGE, "trust.file", file);
        }
    }

    private static Collection<? extends Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private void add(Collection<? extends Certificate> certificates) throws GeneralSecurityException {
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca-" + count++, certificate);
        }
    }
}
