package nl.samentel.connector.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Writes a connector's keystore that opens fast: real ones are slow on purpose, and these tests open dozens. */
public final class LightKeystore {
    private LightKeystore() {}

    static void write(Path fresh, Path target, char[] passphrase) {
        write(fresh, target, passphrase, "samentel-epoch-master-1", "samentel-local-key");
    }

    /** Writes a keystore with zeros under some names into an empty file, and moves it where it belongs. */
    public static void write(Path fresh, Path target, char[] passphrase, String... aliases) {
        try {
            KeyStore store = KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
            store.load(null, null);
            for (String alias : aliases) {
                store.setKeyEntry(alias, new SecretKeySpec(new byte[32], "HmacSHA256"), passphrase, null);
            }
            try (OutputStream out = Files.newOutputStream(fresh)) {
                store.store(new BCFKSLoadStoreParameter.Builder(out, passphrase)
                        .withStorePBKDFConfig(new PBKDF2Config.Builder()
                                .withIterationCount(1024)
                                .withSaltLength(16)
                                .withPRF(PBKDF2Config.PRF_SHA512)
                                .build())
                        .build());
            }
            Files.move(fresh, target);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
