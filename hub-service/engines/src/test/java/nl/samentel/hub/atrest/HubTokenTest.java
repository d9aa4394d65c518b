package nl.samentel.hub.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.testsupport.ChildProcess;
import nl.samentel.testsupport.SoftToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roots in a real PKCS#11 token, that of SoftHSM 2. */
class HubTokenTest {
    private static final char[] PIN = SoftToken.PIN.toCharArray();
    private static final RootId ROOT = RootId.first(new KeyScope("lab", 1));
    private static final RootId SNAPSHOTS = RootId.first(KeyScope.snapshots("lab"));

    private static SoftToken token;
    private static SoftToken empty;

    @TempDir
    Path folder;

    /** The library lists its tokens when it is loaded, so all are made before. */
    @BeforeAll
    static void makeTokens() throws Exception {
        if ("1".equals(System.getenv("CI_SOFTHSM"))) {
            assertThat(SoftToken.possible())
                    .as("SoftHSM 2 is installed, as CI_SOFTHSM=1 wants")
                    .isTrue();
        }
        assumeTrue(SoftToken.possible(), "skipped: SoftHSM 2 is not installed (Debian: apt-get install softhsm2)");
        Path configuration = Path.of(System.getenv(SoftToken.VARIABLE));
        Files.createDirectories(configuration.getParent());
        token = SoftToken.make(configuration, "hub-" + System.nanoTime());
        empty = SoftToken.make(configuration, "empty-" + System.nanoTime());
        HubToken.create(token.library(), token.slot(), PIN, new SecureRandom());
    }

    private static KeyTree open() throws KeystoreException {
        return HubToken.open(token.library(), token.slot(), PIN);
    }

    @Test
    void givesTheSameKeysAsAFileWithTheSameRoots() throws Exception {
        byte[] hub = random();
        byte[] epoch = random();
        byte[] snapshots = random();
        Pkcs11Roots inToken = Pkcs11Roots.open(empty.library(), empty.slot(), PIN);
        BcfksRoots.create(folder.resolve("hub"), PIN, KeyTree.HUB, hub);
        BcfksRoots inFile = new BcfksRoots(folder.resolve("hub"), PIN);
        inToken.add(KeyTree.HUB, hub);
        for (RootStore store : new RootStore[] {inToken, inFile}) {
            store.add(ROOT.alias(), epoch);
            store.add(SNAPSHOTS.alias(), snapshots);
        }
        KeyTree token = KeyTree.over(inToken);
        KeyTree file = KeyTree.over(inFile);

        assertThat(token.checkValue()).isEqualTo(file.checkValue());
        assertThat(token.checkValue(ROOT)).isEqualTo(file.checkValue(ROOT));
        assertThat(token.checkValue(SNAPSHOTS)).isEqualTo(file.checkValue(SNAPSHOTS));
        byte[] tag = random();
        byte[] wrapped = token.epochKeys(ROOT).tagWrap("VTF").wrap(tag);
        assertThat(wrapped).isEqualTo(file.epochKeys(ROOT).tagWrap("VTF").wrap(tag));
        assertThat(file.epochKeys(ROOT).tagWrap("VTF").unwrap(wrapped)).isEqualTo(tag);
    }

    @Test
    void makesKeepsAndDestroysRoots() throws KeystoreException {
        KeyTree keys = open();
        RootId root = RootId.first(new KeyScope("made", 1));
        keys.make(root);
        keys.make(root);
        String check = keys.checkValue(root);
        assertThat(open().checkValue(root)).isEqualTo(check);
        assertThat(open().roots()).contains(root);

        keys.destroy(root);
        keys.destroy(root);

        assertThat(keys.destroyed(root)).isTrue();
        KeyTree again = open();
        assertThat(again.roots()).doesNotContain(root);
        assertThatThrownBy(() -> again.checkValue(root)).hasMessageContaining("destroyed");
        assertThatThrownBy(() -> again.make(root)).hasMessageContaining("never made again");
    }

    @Test
    void givesNoValueOut() throws Exception {
        KeyTree keys = open();
        RootId root = RootId.first(new KeyScope("kept", 1));
        keys.make(root);
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name = look\nlibrary = \"" + token.library() + "\"\nslot = " + token.slot() + "\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN);
        Key key = store.getKey(root.alias(), null);
        assertThat(key).isNotNull();
        assertThat(key.getEncoded()).isNull();
    }

    @Test
    void computesHmacAsThisProcessDoes() throws Exception {
        byte[] root = random();
        Pkcs11Roots store = Pkcs11Roots.open(token.library(), token.slot(), PIN);
        store.add("hmac", root);
        Prf software = new SoftwarePrf(new SecretKeySpec(root, "HmacSHA256"));
        for (int length : new int[] {0, 1, 63, 64, 65, 500}) {
            byte[] message = Arrays.copyOf(random(), length);
            assertThat(store.find("hmac").orElseThrow().hmac(message)).isEqualTo(software.hmac(message));
        }
    }

    @Test
    void isMadeOnceAndRefusesAWrongPinOrLibraryWithoutRepeatingIt() {
        assertThatThrownBy(() -> HubToken.create(token.library(), token.slot(), PIN, new SecureRandom()))
                .hasMessageContaining("already holds");
        assertThatThrownBy(() -> HubToken.open(Path.of("/absent.so"), token.slot(), PIN))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> HubToken.open(token.library(), 4_000_000_001L, PIN))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("slot");
    }

    @Test
    void signsAsTheHubWithAKeyThatFollowsFromTheRootInTheToken() throws Exception {
        SigningInput input = new SigningInput("receipt", Digest.of(new byte[] {1}));

        var signature = open().signer().sign(input);

        open().signer().verifyingKey().verify(input, signature);
    }

    @Test
    void refusesAWrongPin() throws Exception {
        // A process that is logged in stays so whatever PIN it gives; another process is asked anew.
        var command = ChildProcess.java(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                OpenToken.class.getName(),
                token.library().toString(),
                String.valueOf(token.slot()),
                "wrong-pin-of-a-test"));
        var log = folder.resolve("open.log");
        try (var child = ChildProcess.start("open", command, Map.of(), log)) {
            assertThat(child.awaitExit(Duration.ofSeconds(60))).isEqualTo(3);
        }
        assertThat(Files.readString(log)).contains("does not open").doesNotContain("wrong-pin-of-a-test");
    }

    /** Opens a token in a process of its own. */
    static final class OpenToken {
        private OpenToken() {}

        /** Ends with 3 and the message of the refusal. */
        public static void main(String... arguments) {
            try {
                HubToken.open(Path.of(arguments[0]), Long.parseLong(arguments[1]), arguments[2].toCharArray());
            } catch (KeystoreException e) {
                System.out.println(e.getMessage());
                System.exit(3);
            }
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
