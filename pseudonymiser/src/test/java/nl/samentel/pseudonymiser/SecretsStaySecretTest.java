package nl.samentel.pseudonymiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import nl.samentel.pseudonymiser.key.DecapsulationKey;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.key.SealedMaster;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.pseudonymiser.profile.CanonicalIdentity;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsStaySecretTest {
    private static final byte[] SECRET = new byte[32];

    static {
        Arrays.fill(SECRET, (byte) 0xa7);
    }

    @TempDir
    private static Path folder;

    /** Every form in which the secrets below could show up in a text. */
    private static final String[] TRACES = {
        HexFormat.of().formatHex(SECRET, 0, 4), "-89, -89", "p6enp6en", "Quisling", "900000107", "1990-05-11", "8302AB"
    };

    static Stream<Object> secrets() throws Exception {
        EpochMaster master = EpochMaster.of(SECRET);
        LocalKey local = LocalKey.of(SECRET);
        RawIdentity.Builder builder = RawIdentity.builder()
                .bsn("900000107")
                .birthSurname("Quisling")
                .initials("A.")
                .birthDate(1990, 5, 11)
                .sex(Sex.F)
                .postcode("8302AB")
                .houseNumber("12");
        RawIdentity raw = builder.build();
        CanonicalIdentity identity = new Canonicaliser().canonicalise(raw);
        char[] passphrase = "correct horse battery".toCharArray();
        Path store = folder.resolve("store" + System.nanoTime());
        ConnectorKeystore.create(store, passphrase, master, local, 1);
        return Stream.of(
                master,
                local,
                ConnectorKeystore.open(store, passphrase),
                SealedMaster.seal(master, DecapsulationKey.of(SECRET).encapsulationKey(), new byte[1]),
                SigningKey.of(SECRET),
                DecapsulationKey.of(SECRET),
                Tagger.of(master, "lab", "study", 1, Engine.JDK),
                Tagger.of(master, "lab", "study", 1, Engine.BOUNCY_CASTLE),
                LocalIds.of(local, "VTF", "lab"),
                builder,
                raw,
                identity,
                identity.person(),
                identity.household());
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void textsShowNothing(Object secret) {
        assertThat(secret.toString()).doesNotContainIgnoringCase(TRACES);
        assertThat(String.format(Locale.ROOT, "%s", secret)).doesNotContainIgnoringCase(TRACES);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void textsOfTheirPartsShowNothing(Object secret) throws Exception {
        for (Field field : secret.getClass().getDeclaredFields()) {
            if (!secret.getClass().getName().startsWith("nl.samentel.") || Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            Object part = field.get(secret);
            if (part instanceof String || part instanceof java.time.LocalDate) {
                assertThat(Modifier.isPrivate(field.getModifiers())).isTrue();
            } else if (part != null) {
                assertThat(part.toString()).doesNotContainIgnoringCase(TRACES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void theyCannotBeSerialised(Object secret) throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(secret)).isInstanceOf(NotSerializableException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void jsonShowsNothing(Object secret) throws Exception {
        ObjectMapper mapper = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(mapper.writeValueAsString(secret)).doesNotContainIgnoringCase(TRACES);
    }

    @Test
    void exceptionsShowNothing() {
        assertThatThrownBy(() -> EpochMaster.of(Arrays.copyOf(SECRET, 31))).hasMessageNotContainingAny(TRACES);
        assertThatThrownBy(() -> LocalKey.of(Arrays.copyOf(SECRET, 33))).hasMessageNotContainingAny(TRACES);
        assertThatThrownBy(() -> EpochMaster.of(SECRET).derive(SECRET, 9000)).hasMessageNotContainingAny(TRACES);
    }
}
