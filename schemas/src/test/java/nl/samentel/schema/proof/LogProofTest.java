package nl.samentel.schema.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.InclusionProof;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.policy.Cast;
import nl.samentel.schema.policy.Judgement;
import nl.samentel.schema.policy.Member;
import nl.samentel.schema.policy.MemberName;
import nl.samentel.schema.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProofTest {
    private static final PlainTree TREE = PlainTree.ofSize(7);
    private static final Checkpoint CHECKPOINT = Checkpoint.of(Cast.ORIGIN, 7, TREE.root(7));
    private static final Policy POLICY = new Policy(
            List.of(Cast.knownLog()),
            List.of(
                    Cast.member(1),
                    Cast.member(2),
                    new Member.Group(MemberName.of("both"), 2, List.of(MemberName.of("W1"), MemberName.of("W2")))),
            MemberName.of("both"));
    private static final LogProof PROOF =
            LogProof.of(InclusionProof.of(4, 7, TREE::node), Cast.cosigned(CHECKPOINT, 1, 2));
    private static final String TEXT = new String(PROOF.bytes(), StandardCharsets.UTF_8);

    @Test
    void isWrittenAsItIsRead() throws FormatException {
        assertThat(TEXT).startsWith("c2sp.org/tlog-proof@v1\nindex 4\n");
        assertThat(LogProof.parse(PROOF.bytes())).isEqualTo(PROOF);
        LogProof extra = new LogProof("AP8=", 0, List.of(), PROOF.checkpoint());
        assertThat(new String(extra.bytes(), StandardCharsets.UTF_8))
                .startsWith("c2sp.org/tlog-proof@v1\nextra AP8=\nindex 0\n\n" + Cast.ORIGIN + "\n");
        assertThat(LogProof.parse(extra.bytes())).isEqualTo(extra);
    }

    @Test
    void showsThatAnEntryStandsInAPublishedLog() {
        assertThat(PROOF.judge(POLICY, TREE.leafAt(4))).isInstanceOf(Judgement.Published.class);
    }

    @Test
    void showsNothingElse() {
        SignedCheckpoint once = Cast.cosigned(CHECKPOINT, 1);
        SignedCheckpoint other = Cast.cosigned(Checkpoint.of(Cast.ORIGIN, 7, TREE.root(6)), 1, 2);
        SignedCheckpoint larger = Cast.cosigned(Checkpoint.of(Cast.ORIGIN, 9, TREE.root(7)), 1, 2);
        SignedCheckpoint none = Cast.cosigned(Checkpoint.of(Cast.ORIGIN, 0, TREE.root(0)), 1, 2);

        assertThat(PROOF.judge(POLICY, TREE.leafAt(5))).isInstanceOf(Judgement.Refused.class);
        assertThat(with(5, PROOF.checkpoint())).isInstanceOf(Judgement.Refused.class);
        assertThat(with(4, other)).isInstanceOf(Judgement.Refused.class);
        assertThat(with(4, larger)).isInstanceOf(Judgement.Refused.class);
        assertThat(with(4, none)).isInstanceOf(Judgement.Refused.class);
        assertThat(with(4, once)).isInstanceOf(Judgement.Unwitnessed.class);
    }

    private static Judgement with(long index, SignedCheckpoint checkpoint) {
        return new LogProof("", index, PROOF.path(), checkpoint).judge(POLICY, TREE.leafAt(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v2\nindex 4",
                "c2sp.org/tlog-proof@v1\nindex 04",
                "c2sp.org/tlog-proof@v1\nindex -4",
                "c2sp.org/tlog-proof@v1\nindex 9223372036854775808",
                "c2sp.org/tlog-proof@v1\nextra \nindex 4",
                "c2sp.org/tlog-proof@v1\nextra AP8\nindex 4",
                "c2sp.org/tlog-proof@v1\nextra AP8=\nextra AP8=\nindex 4",
                "c2sp.org/tlog-proof@v1\nindex 4\nextra AP8=",
                "c2sp.org/tlog-proof@v1\nindex 4\n",
                "c2sp.org/tlog-proof@v1\nindex 4\nAP8=",
                " c2sp.org/tlog-proof@v1\nindex 4"
            })
    void refusesAnotherStart(String start) {
        String text = start + TEXT.substring(TEXT.indexOf("index 4") + "index 4".length());

        assertThatThrownBy(() -> LogProof.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void hasLimits() {
        LogProof longest = new LogProof("", 0, Collections.nCopies(63, TREE.root(1)), PROOF.checkpoint());
        byte[] more = new String(longest.bytes(), StandardCharsets.UTF_8)
                .replaceFirst("index 0\n", "index 0\n" + TREE.root(1).base64() + "\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> LogProof.parse(more)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> LogProof.parse(new byte[LogProof.LONGEST + 1])).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> new LogProof("", -1, List.of(), PROOF.checkpoint()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogProof("AP8", 0, List.of(), PROOF.checkpoint()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDamagedProofsWithItsDeclaredException() {
        Damage.each(List.of(right()), LogProofTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return new LogProof("AP8=", 4, PROOF.path(), PROOF.checkpoint()).bytes();
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws FormatException {
        assertThat(LogProof.parse(bytes).bytes()).isEqualTo(bytes);
    }
}
