package nl.samentel.schema.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.policy.Cast;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final PlainTree TREE = PlainTree.ofSize(20);

    private final MemoryWitnessStore store = new MemoryWitnessStore();
    private final Witness witness = new Witness(List.of(Cast.LOG.key()), Cast.witness(1), store);

    private static SignedCheckpoint checkpoint(int size) {
        return SignedCheckpoint.sign(Checkpoint.of(Cast.ORIGIN, size, TREE.root(size)), Cast.LOG);
    }

    private Decision ask(int old, int size) {
        List<Hash> proof = old == 0 ? List.of() : TREE.proof(old, size);
        return witness.decide(new AddCheckpoint(old, proof, checkpoint(size)));
    }

    @Test
    void cosignsALogAsItGrows() throws Exception {
        int old = 0;
        for (int size : List.of(0, 1, 1, 2, 7, 8, 20)) {
            Decision decision = ask(old, size);
            assertThat(decision).isInstanceOf(Decision.Cosigned.class);
            SignedCheckpoint cosigned = checkpoint(size).with(List.of(((Decision.Cosigned) decision).cosignature()));
            assertThat(cosigned.verify(List.of(Cast.witness(1).key())).signatures())
                    .hasSize(1);
            assertThat(decision.status()).isEqualTo(200);
            assertThat(decision.body()).startsWith("— partner1.example.nl/w ").endsWith("\n");
            assertThat(store.latest(Cast.ORIGIN)).contains(checkpoint(size));
            old = size;
        }
    }

    @Test
    void tellsWhichSizeItCosignedLast() {
        assertThat(ask(3, 5)).isEqualTo(new Decision.Conflict(0));
        ask(0, 5);

        assertThat(ask(0, 7)).isEqualTo(new Decision.Conflict(5));
        assertThat(ask(4, 7)).isEqualTo(new Decision.Conflict(5));
        assertThat(ask(6, 7)).isEqualTo(new Decision.Conflict(5));
        assertThat(ask(2, 3)).isEqualTo(new Decision.Conflict(5));
        assertThat(new Decision.Conflict(5).body()).isEqualTo("5\n");
        assertThat(new Decision.Conflict(5).status()).isEqualTo(409);
        assertThat(store.latest(Cast.ORIGIN)).contains(checkpoint(5));
    }

    @Test
    void keepsBothCheckpointsOfAForkAsProof() throws Exception {
        ask(0, 5);
        Checkpoint other = Checkpoint.of(Cast.ORIGIN, 5, PlainTree.leaf(9));
        SignedCheckpoint forked = SignedCheckpoint.sign(other, Cast.LOG);
        for (int old : List.of(0, 3, 5)) {
            Decision decision = witness.decide(new AddCheckpoint(old, List.of(), forked));
            assertThat(decision).isEqualTo(new Decision.Forked(checkpoint(5), forked));
            assertThat(decision.status()).isEqualTo(409);
            assertThat(decision.body()).isEqualTo("5\n");
        }
        Decision.Forked evidence = new Decision.Forked(checkpoint(5), forked);
        evidence.kept().verify(List.of(Cast.LOG.key()));
        evidence.offered().verify(List.of(Cast.LOG.key()));
    }

    @Test
    void asksForAProofThatTheLogOnlyGrew() {
        ask(0, 5);
        SignedCheckpoint rewritten = SignedCheckpoint.sign(Checkpoint.of(Cast.ORIGIN, 7, PlainTree.leaf(9)), Cast.LOG);

        assertThat(witness.decide(new AddCheckpoint(5, TREE.proof(5, 7), rewritten))
                        .status())
                .isEqualTo(422);
        assertThat(witness.decide(new AddCheckpoint(5, List.of(), checkpoint(7)))
                        .status())
                .isEqualTo(422);
        assertThat(witness.decide(new AddCheckpoint(5, TREE.proof(4, 7), checkpoint(7)))
                        .status())
                .isEqualTo(422);
        assertThat(witness.decide(new AddCheckpoint(5, List.of(TREE.root(5)), checkpoint(5)))
                        .status())
                .isEqualTo(422);
        assertThat(store.latest(Cast.ORIGIN)).contains(checkpoint(5));
    }

    @Test
    void takesNoProofFromALogWithoutEntriesOn() {
        assertThat(witness.decide(new AddCheckpoint(0, List.of(TREE.root(5)), checkpoint(5)))
                        .status())
                .isEqualTo(422);
        assertThat(ask(0, 0).status()).isEqualTo(200);
        assertThat(witness.decide(new AddCheckpoint(0, List.of(TREE.root(5)), checkpoint(5)))
                        .status())
                .isEqualTo(422);
        assertThat(ask(0, 5).status()).isEqualTo(200);
    }

    @Test
    void knowsItsLogsOnly() {
        Checkpoint elsewhere = Checkpoint.of("elsewhere.example.nl", 1, TREE.root(1));
        LogSigner stranger = new LogSigner(new KeyName(Cast.ORIGIN), TestSigner.ofSeed(99));

        assertThat(witness.decide(new AddCheckpoint(0, List.of(), SignedCheckpoint.sign(elsewhere, Cast.LOG))))
                .isEqualTo(new Decision.UnknownLog())
                .extracting(Decision::status)
                .isEqualTo(404);
        assertThat(witness.decide(new AddCheckpoint(
                        0, List.of(), SignedCheckpoint.sign(checkpoint(1).claim(), stranger))))
                .isEqualTo(new Decision.Unsigned())
                .extracting(Decision::status)
                .isEqualTo(403);
        assertThat(store.latest(Cast.ORIGIN)).isEmpty();
    }

    @Test
    void keepsNoSignaturesThatItDidNotVerify() {
        SignedCheckpoint crowded = checkpoint(1).with(List.of(Cast.witness(7).sign("anything\n")));

        assertThat(witness.decide(new AddCheckpoint(0, List.of(), crowded)).status())
                .isEqualTo(200);
        assertThat(store.latest(Cast.ORIGIN)).contains(checkpoint(1));
    }

    @Test
    void refusesRequestsThatMakeNoSense() {
        assertThat(ask(0, 1).status()).isEqualTo(200);
        assertThat(witness.decide(new AddCheckpoint(3, List.of(), checkpoint(2)))
                        .status())
                .isEqualTo(400);
        assertThat(witness.decide("old\n".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(witness.decide(new AddCheckpoint(1, List.of(), checkpoint(1)).bytes())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signsNothingWhenAnotherRequestWasFaster() {
        WitnessStore slow = new WitnessStore() {
            @Override
            public Optional<SignedCheckpoint> latest(String origin) {
                return store.latest(origin);
            }

            @Override
            public Outcome replace(Optional<Checkpoint> expected, SignedCheckpoint next) {
                store.replace(Optional.empty(), checkpoint(9));
                return store.replace(expected, next);
            }
        };
        Witness late = new Witness(List.of(Cast.LOG.key()), Cast.witness(1), slow);

        assertThat(late.decide(new AddCheckpoint(0, List.of(), checkpoint(5)))).isEqualTo(new Decision.Conflict(9));
        assertThat(store.latest(Cast.ORIGIN)).contains(checkpoint(9));
    }

    @Test
    void startsFromALogWithoutEntriesWithItsOnlyRoot() {
        assertThat(checkpoint(0).claim().root()).isEqualTo(TreeHash.EMPTY);
        String request = "old 0\n\n" + Cast.ORIGIN + "\n0\n" + TREE.root(1).base64() + "\n\n"
                + checkpoint(1).note().signatures().get(0).line() + "\n";
        assertThat(witness.decide(request.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }
}
