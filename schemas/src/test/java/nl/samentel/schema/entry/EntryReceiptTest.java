package nl.samentel.schema.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.policy.Cast;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;

class EntryReceiptTest {
    private static final Instant AT = Instant.parse("2026-11-30T12:00:00.123Z");
    private static final LogSigner KEY = new LogSigner(new KeyName("hub.example.nl/receipts"), TestSigner.ofSeed(5));
    private static final Note NOTE =
            EntryReceipt.issue(Cast.ORIGIN, PlainTree.leaf(1), AT, Duration.ofSeconds(10), KEY);

    @Test
    void promisesUntilWhenAnEntryStandsInTheLog() throws Exception {
        EntryReceipt receipt = EntryReceipt.verify(Note.parse(NOTE.bytes()), KEY.key());

        assertThat(receipt).isEqualTo(new EntryReceipt(Cast.ORIGIN, PlainTree.leaf(1), AT, AT.plusSeconds(10)));
        assertThat(receipt.text()).isEqualTo(NOTE.text());
    }

    @Test
    void isNoCheckpoint() {
        assertThatThrownBy(() -> Checkpoint.parse(NOTE.text())).isInstanceOf(FormatException.class);
    }

    @Test
    void isRefusedFromAnyOtherKey() {
        assertThatThrownBy(() -> EntryReceipt.verify(NOTE, Cast.LOG.key()))
                .isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void refusesOtherTexts() {
        String text = NOTE.text();
        for (String wrong : List.of(
                "x\n",
                text.replace("@v1", "@v2"),
                text.replace("due ", "due 0"),
                text.replace("log ", "log"),
                text + "more\n",
                text.replaceFirst("due .*", "due 1"))) {
            Note note = new Note(wrong, List.of(KEY.sign(wrong)));
            assertThatThrownBy(() -> EntryReceipt.verify(note, KEY.key())).isInstanceOf(FormatException.class);
        }
        assertThatThrownBy(() -> new EntryReceipt(Cast.ORIGIN, PlainTree.leaf(1), AT.plusNanos(1), AT.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryReceipt("a\nb", PlainTree.leaf(1), AT, AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDamagedTextsWithItsDeclaredException() {
        Damage.each(List.of(right()), EntryReceiptTest::parse, FormatException.class, SignatureRefusedException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return NOTE.bytes();
    }

    /** Signs whatever text there is, so that the parser behind the signature is reached. */
    static void parse(byte[] bytes) throws FormatException, SignatureRefusedException {
        Note note = Note.parse(bytes);
        EntryReceipt receipt = EntryReceipt.verify(new Note(note.text(), List.of(KEY.sign(note.text()))), KEY.key());
        assertThat(receipt.text()).isEqualTo(note.text());
    }
}
