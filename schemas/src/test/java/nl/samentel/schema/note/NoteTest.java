package nl.samentel.schema.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.999Z");
    private static final String TEXT = "one\n\ntwo é\n";
    private static final LogSigner LOG = new LogSigner(new KeyName("hub.example.nl/audit"), TestSigner.ofSeed(1));
    private static final Cosigner WITNESS =
            new Cosigner(new KeyName("politie.example.nl/w"), TestSigner.ofSeed(2), Clock.fixed(NOON, ZoneOffset.UTC));
    private static final Note NOTE = new Note(TEXT, List.of(LOG.sign(TEXT), WITNESS.sign(TEXT)));
    private static final String LINE = LOG.sign(TEXT).line();

    @Test
    void isVerifiedAgainstTheKeysThatAreKnown() throws Exception {
        Note read = Note.parse(NOTE.bytes());

        assertThat(read).isEqualTo(NOTE);
        VerifiedNote verified = read.verify(List.of(LOG.key(), WITNESS.key()));
        assertThat(verified.text()).isEqualTo(TEXT);
        assertThat(verified.signatures()).extracting(VerifiedSignature::key).containsExactly(LOG.key(), WITNESS.key());
        assertThat(verified.signatures().get(1).time()).isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
        assertThatThrownBy(() -> verified.signatures().get(0).time()).isInstanceOf(IllegalStateException.class);
        assertThat(read.verify(List.of(WITNESS.key())).signatures()).hasSize(1);
    }

    @Test
    void ignoresWhoIsNotKnownAlsoUnderAKnownName() throws Exception {
        LogSigner other = new LogSigner(new KeyName("hub.example.nl/audit"), TestSigner.ofSeed(3));
        LogSigner renamed = new LogSigner(new KeyName("other.example.nl"), TestSigner.ofSeed(1));
        Note note = NOTE.with(List.of(other.sign("something else\n"), renamed.sign("something else\n")));

        assertThat(note.verify(List.of(LOG.key())).signatures()).hasSize(1);
        assertThatThrownBy(() -> NOTE.verify(List.of(other.key(), renamed.key())))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> NOTE.verify(List.of())).isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void isRefusedWhenAKnownKeyDidNotSignIt() {
        Note note = NOTE.with(List.of(WITNESS.sign("something else\n")));

        assertThatThrownBy(() -> note.verify(List.of(LOG.key(), WITNESS.key())))
                .isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void keepsTypesOfKeysApart() {
        NoteKey asLog =
                new NoteKey(WITNESS.key().name(), KeyType.ED25519, WITNESS.key().key());
        byte[] short63 = new byte[63];

        assertThat(asLog.id()).isNotEqualTo(WITNESS.key().id());
        assertThatThrownBy(() -> asLog.verify(TEXT, WITNESS.sign(TEXT))).isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> WITNESS.key().verify(TEXT, LOG.sign(TEXT)))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> LOG.key().verify(TEXT, NoteSignature.of(LOG.key(), short63)))
                .isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void refusesATimeOfTwoToThe63() {
        byte[] body = new byte[72];
        body[0] = (byte) 0x80;

        assertThatThrownBy(() -> WITNESS.key().verify(TEXT, NoteSignature.of(WITNESS.key(), body)))
                .isInstanceOf(SignatureRefusedException.class)
                .hasMessageContaining("time");
    }

    @Test
    void refusesAnyFlippedBitThatMeansSomething() {
        byte[] right = NOTE.bytes();
        int spare = 0;
        for (int bit = 0; bit < right.length * 8; bit++) {
            byte[] bytes = right.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            spare += bothHold(bytes) ? 1 : 0;
        }
        assertThat(spare)
                .as("flips of bits left over in the last digits of both signatures")
                .isBetween(1, 12);
    }

    private static boolean bothHold(byte[] bytes) {
        try {
            VerifiedNote verified = Note.parse(bytes).verify(List.of(LOG.key(), WITNESS.key()));
            boolean both = verified.signatures().size() == 2;
            assertThat(!both || verified.text().equals(TEXT)).isTrue();
            return both;
        } catch (FormatException | SignatureRefusedException e) {
            return false;
        }
    }

    @Test
    void doesNotLookAtBitsThatAreLeftOver() throws FormatException {
        byte[] note = "text\n\n— a AAAAAAB=\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Note.parse(note).bytes()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\nLINE\n",
                "text\n\nLINE",
                "text\n\nLINE\n\n",
                "text\n\nLINE\nmore\n",
                "text\n\n LINE\n",
                "text\n\nLINE \n",
                "te\txt\n\nLINE\n",
                "te\rxt\n\nLINE\n",
                "te\u0000xt\n\nLINE\n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a\n",
                "text\n\n— \n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u00A0b AAAAAAA=\n",
                "text\n\n— a\u2003b AAAAAAA=\n",
                "text\n\n— a\u0085b AAAAAAA=\n",
                "LINE\n"
            })
    void refusesWhatIsNoNote(String text) {
        byte[] bytes = text.replace("LINE", LINE).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Note.parse(bytes)).isInstanceOf(FormatException.class);
    }

    @Test
    void separatesTheTextAtTheLastEmptyLine() throws FormatException {
        for (String text : List.of("\n", "\n\n", "a\n\n", "\na\n\n\nb\n", TEXT + "\n" + LINE + "\n")) {
            Note note = new Note(text, List.of(LOG.sign(text)));
            assertThat(Note.parse(note.bytes())).isEqualTo(note);
        }
    }

    @Test
    void hasLimits() throws FormatException {
        List<NoteSignature> many = Collections.nCopies(Note.MOST_SIGNATURES, LOG.sign(TEXT));
        List<NoteSignature> tooMany = Collections.nCopies(Note.MOST_SIGNATURES + 1, LOG.sign(TEXT));

        assertThat(Note.parse(new Note(TEXT, many).bytes()).signatures()).hasSize(Note.MOST_SIGNATURES);
        assertThatThrownBy(() -> new Note(TEXT, tooMany)).isInstanceOf(IllegalArgumentException.class);
        byte[] longer = (TEXT + "\n" + (LINE + "\n").repeat(101)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Note.parse(longer)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> Note.parse(new byte[Note.LONGEST + 1])).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> Note.parse(new byte[] {(byte) 0xFF})).isInstanceOf(FormatException.class);
    }

    @Test
    void cannotBeMadeOfTextThatCannotBeRead() {
        for (String text : List.of("", "a", "a\tb\n", "\uD800\n")) {
            assertThatThrownBy(() -> new Note(text, NOTE.signatures())).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Note(TEXT, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDamagedNotesWithItsDeclaredException() {
        Damage.each(List.of(right()), NoteTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return NOTE.bytes();
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws FormatException {
        assertThat(Note.parse(bytes).bytes()).isEqualTo(bytes);
    }
}
