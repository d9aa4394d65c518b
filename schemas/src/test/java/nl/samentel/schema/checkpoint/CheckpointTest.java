package nl.samentel.schema.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ROOT = PlainTree.leaf(1).base64();
    private static final LogSigner LOG = new LogSigner(new KeyName("hub.example.nl/audit"), TestSigner.ofSeed(1));
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("hub.example.nl/audit", 7, PlainTree.leaf(1), List.of("shard 2026"));

    @Test
    void isThreeLinesAndWhateverFollows() throws FormatException {
        assertThat(CHECKPOINT.text()).isEqualTo("hub.example.nl/audit\n7\n" + ROOT + "\nshard 2026\n");
        assertThat(Checkpoint.parse(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
        Checkpoint empty = Checkpoint.of("an origin with spaces + more", 0, TreeHash.EMPTY);
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
    }

    @Test
    void isSignedAndReadAgain() throws Exception {
        SignedCheckpoint signed = SignedCheckpoint.sign(CHECKPOINT, LOG);
        SignedCheckpoint read = SignedCheckpoint.parse(signed.bytes());

        assertThat(read).isEqualTo(signed);
        assertThat(read.claim()).isEqualTo(CHECKPOINT);
        assertThat(read.verify(List.of(LOG.key())).signatures()).hasSize(1);
        LogSigner other = new LogSigner(LOG.key().name(), TestSigner.ofSeed(2));
        assertThatThrownBy(() -> read.verify(List.of(other.key()))).isInstanceOf(SignatureRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n",
                "o\n7\n",
                "o\n7\nROOT",
                "\n7\nROOT\n",
                "o\n07\nROOT\n",
                "o\n-7\nROOT\n",
                "o\n+7\nROOT\n",
                "o\n 7\nROOT\n",
                "o\n7 \nROOT\n",
                "o\n\nROOT\n",
                "o\n9223372036854775808\nROOT\n",
                "o\n0\nROOT\n",
                "o\n7\nROOT \n",
                "o\n7\nAAAA\n",
                "o\n7\n\n",
                "o\n7\nROOT\n\n",
                "o\n7\nROOT\nx\n\n",
                "o\n7\nROOT\n\nx\n",
                "o\n7\nROOT\nx",
                "o\n7\nROOT\nx\ty\n"
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", ROOT))).isInstanceOf(FormatException.class);
    }

    @Test
    void refusesAnotherNoteThanItClaims() {
        Note note = SignedCheckpoint.sign(CHECKPOINT, LOG).note();
        Checkpoint other = Checkpoint.of("hub.example.nl/audit", 7, PlainTree.leaf(1));

        assertThatThrownBy(() -> new SignedCheckpoint(other, note)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDamagedCheckpointsWithItsDeclaredException() {
        Damage.each(List.of(right()), CheckpointTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return SignedCheckpoint.sign(CHECKPOINT, LOG).bytes();
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws FormatException {
        assertThat(SignedCheckpoint.parse(bytes).bytes()).isEqualTo(bytes);
    }
}
