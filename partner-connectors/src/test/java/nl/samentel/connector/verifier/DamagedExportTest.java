package nl.samentel.connector.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.signature.SignatureRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages files at random, the same ways in each run: readers refuse them by their declared exceptions, and nothing passes. */
class DamagedExportTest {
    private static final int ROUNDS = 600;

    private static byte[] damaged(byte[] right, SplittableRandom random) {
        int place = random.nextInt(right.length);
        byte[] changed = right.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[place] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[place] = (byte) "\n\"{}[],:\\ 0\r".charAt(random.nextInt(12));
            case 2 -> changed = Arrays.copyOf(right, place);
            default -> {
                changed = Arrays.copyOf(right, right.length - 1);
                System.arraycopy(right, place + 1, changed, place, right.length - place - 1);
            }
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a whole log", "hidden entries", "a selection of two logs"})
    void noDamagedExportPasses(String name) throws IOException {
        byte[] right = Exports.all().get(name).export();
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(right, random);
            if (!Arrays.equals(bytes, 0, bytes.length, right, 0, right.length)) {
                refused += passes(bytes) ? 0 : 1;
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(ROUNDS - tolerated(name));
    }

    /** A part of a selection that is left out, or a field of its first line that nobody reads, is no damage. */
    private static int tolerated(String name) {
        return name.startsWith("a selection") ? 20 : 0;
    }

    private static boolean passes(byte[] bytes) throws IOException {
        Verification verification = new Verification(
                new Policies(Exports.policies()), Optional.empty(), new Receipts(List.of()), Recoveries.NONE);
        try {
            verification.run(new ByteArrayInputStream(bytes), Progress.NONE);
            return verification.findings().exit() == ExitCode.DONE;
        } catch (FormatException e) {
            return false;
        }
    }

    @Test
    void statementsAreReadOrRefused() {
        byte[] right = ("{\"document\":\"{\\\"at\\\":\\\"2026-11-24T12:00:00Z\\\"}\",\"key\":\""
                        + SigningKey.random().verifyingKey().text() + "\",\"signature\":\""
                        + "A".repeat(86) + "==\"}")
                .getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(8);
        List<Class<?>> thrown = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                SignedStatement.read(damaged(right, random)).verify();
            } catch (DocumentException | SignatureRefusedException e) {
                thrown.add(e.getClass());
            }
        }
        assertThat(thrown).hasSize(ROUNDS);
    }
}
