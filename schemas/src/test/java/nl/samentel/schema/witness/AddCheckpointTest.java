package nl.samentel.schema.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.policy.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointTest {
    private static final PlainTree TREE = PlainTree.ofSize(7);
    private static final AddCheckpoint REQUEST =
            new AddCheckpoint(5, TREE.proof(5, 7), Cast.cosigned(Checkpoint.of(Cast.ORIGIN, 7, TREE.root(7)), 1));
    private static final String TEXT = new String(REQUEST.bytes(), StandardCharsets.UTF_8);

    @Test
    void isWrittenAsItIsRead() throws FormatException {
        assertThat(TEXT)
                .startsWith("old 5\n" + TREE.proof(5, 7).get(0).base64() + "\n")
                .contains("\n\n" + Cast.ORIGIN + "\n7\n");
        assertThat(AddCheckpoint.parse(REQUEST.bytes())).isEqualTo(REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"old 05", "old -5", "old", "old  5", "OLD 5", "old 5 ", " old 5", "old 9223372036854775808", ""})
    void refusesAnotherFirstLine(String line) {
        refused(TEXT.replaceFirst("old 5", line));
    }

    @Test
    void refusesOtherBodies() {
        refused("");
        refused("old 5\n");
        refused("old 5\n\n");
        refused(TEXT.replaceFirst("\n\n", "\n"));
        refused(TEXT.replaceFirst("\n\n", "\nAAAA\n\n"));
        refused(TEXT.replaceFirst("\n\n", "\n\n\n"));
        refused(TEXT.substring(0, TEXT.length() - 1));
        assertThatThrownBy(() -> AddCheckpoint.parse(new byte[AddCheckpoint.LONGEST + 1]))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void takesUpTo63HashesOfAProof() throws FormatException {
        var hashes = Collections.nCopies(63, PlainTree.leaf(1));
        AddCheckpoint longest = new AddCheckpoint(5, hashes, REQUEST.checkpoint());
        String more = new String(longest.bytes(), StandardCharsets.UTF_8)
                .replaceFirst("\n", "\n" + PlainTree.leaf(1).base64() + "\n");

        assertThat(AddCheckpoint.parse(longest.bytes())).isEqualTo(longest);
        refused(more);
        assertThatThrownBy(() -> new AddCheckpoint(-1, List.of(), REQUEST.checkpoint()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> AddCheckpoint.parse(text.getBytes(StandardCharsets.UTF_8)))
                .as(text)
                .isInstanceOf(FormatException.class);
    }

    @Test
    void refusesDamagedBodiesWithItsDeclaredException() {
        Damage.each(List.of(right()), AddCheckpointTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return REQUEST.bytes();
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws FormatException {
        assertThat(AddCheckpoint.parse(bytes).bytes()).isEqualTo(bytes);
    }
}
