package nl.samentel.schema.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;

class CheckStatementTest {
    private static final String ORIGIN = "hub.example.nl/log/2026";
    private static final TestSigner LOG = TestSigner.ofSeed(1);
    private static final CheckStatement STATEMENT = new CheckStatement(
            Checkpoint.of(ORIGIN, 0, TreeHash.EMPTY),
            Checkpoint.of(ORIGIN, 7, PlainTree.leaf(1)),
            List.of("ROOT", "TILE"),
            Instant.parse("2026-11-24T12:00:00.123Z"),
            "samentel-hub 1.0");
    private static final byte[] SIGNED = STATEMENT.sign(LOG).bytes();

    private static CheckStatement verify(String text) throws FormatException, SignatureRefusedException {
        return CheckStatement.verify(text.getBytes(StandardCharsets.UTF_8), ORIGIN, LOG.verifyingKey());
    }

    private static String signed() {
        return new String(SIGNED, StandardCharsets.UTF_8);
    }

    @Test
    void isReadAgainAsItWasSigned() throws Exception {
        assertThat(verify(signed())).isEqualTo(STATEMENT);
        assertThat(signed()).startsWith(ORIGIN + "/check\nsamentel-log-check 1\nfrom 0 ");
    }

    @Test
    void isTakenForNoCheckpoint() {
        assertThatThrownBy(() -> SignedCheckpoint.parse(SIGNED)).isInstanceOf(FormatException.class);
    }

    @Test
    void isRefusedWhenItWasChangedOrIsOfAnotherKeyOrLog() {
        assertThatThrownBy(() -> verify(signed().replace("to 7 ", "to 8 ")))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> CheckStatement.verify(
                        SIGNED, ORIGIN, TestSigner.ofSeed(2).verifyingKey()))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> CheckStatement.verify(SIGNED, "hub.example.nl/log/2027", LOG.verifyingKey()))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void isNoStatementWithoutItsForm() {
        for (String wrong : List.of(
                signed().replace("samentel-log-check 1", "samentel-log-check 2"),
                signed().replace("from 0 ", "from 9 "),
                signed().replace("checked ROOT TILE", "checked root"),
                signed().replace("at 2026", "at yesterday 2026"),
                signed().replace("program samentel-hub 1.0\n", "program samentel-hub 1.0\nmore\n"))) {
            assertThatThrownBy(() -> verify(wrong)).isInstanceOf(FormatException.class);
        }
    }

    @Test
    void isAboutOneLogThatDidNotShrink() {
        Checkpoint other = Checkpoint.of("hub.example.nl/log/2027", 7, PlainTree.leaf(1));
        assertThatThrownBy(() -> new CheckStatement(STATEMENT.to(), other, List.of("ROOT"), STATEMENT.at(), "p"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new CheckStatement(STATEMENT.to(), STATEMENT.from(), List.of("ROOT"), STATEMENT.at(), "p"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
