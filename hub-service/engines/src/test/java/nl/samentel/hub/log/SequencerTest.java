package nl.samentel.hub.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.tile.CheckedTiles;
import nl.samentel.schema.tile.Entry;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private static final String ORIGIN = "hub.example.nl/audit";
    private static final LogSigner KEY = FixedKey.log(ORIGIN, 7);

    private final MemoryLogStore store = new MemoryLogStore();
    private final Sequencer sequencer = new Sequencer(store, new Integrator(KEY), 300);

    @Test
    void startsWithTheCheckpointOfALogWithoutEntries() throws Exception {
        store.accept(2);

        assertThat(sequencer.step()).isEmpty();
        assertThat(store.published)
                .extracting(SignedCheckpoint::claim)
                .containsExactly(Checkpoint.of(ORIGIN, 0, TreeHash.EMPTY));
        assertThat(sequencer.step()).isPresent();
        assertThat(sequencer.step()).isEmpty();
        assertThat(store.published).hasSize(2);
    }

    @Test
    void givesEveryEntryOnePlaceInTheOrderOfItsNumber() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        int accepted = 0;
        for (int step = 0; step < 40; step++) {
            int more = random.nextInt(0, 700);
            store.accept(more);
            accepted += more;
            sequencer.step();
        }
        while (!store.pending.isEmpty()) {
            sequencer.step();
        }
        assertThat(entries()).hasSize(accepted);
        for (int index = 0; index < accepted; index++) {
            assertThat(entries().get(index)).isEqualTo(entry(index));
            index += accepted / 50;
        }
    }

    private List<Entry> entries() throws Exception {
        LogHead head = store.head().orElseThrow();
        CheckedTiles tiles =
                CheckedTiles.open(store, head.size(), head.checkpoint().claim().root());
        List<Entry> entries = new ArrayList<>();
        for (long bundle = 0; entries.size() < head.size(); bundle++) {
            entries.addAll(tiles.entries(bundle).entries());
        }
        return entries;
    }

    private static Entry entry(int index) {
        return Entry.of(("entry " + 3L * (index + 1)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void publishesCheckpointsThatContinueEachOther() throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        for (int step = 0; step < 30; step++) {
            store.accept(random.nextInt(0, 400));
            store.losesNextCommit = random.nextInt(4) == 0;
            store.losesNextAnswer = random.nextInt(4) == 0;
            try {
                sequencer.step();
            } catch (IOException expected) {
                // the next step goes on from what is stored
            }
        }
        CheckedTiles tiles = CheckedTiles.open(
                store,
                store.head().orElseThrow().size(),
                store.head().orElseThrow().checkpoint().claim().root());
        Hash last = tiles.root(store.head().orElseThrow().size());
        for (SignedCheckpoint one : store.published) {
            one.verify(List.of(KEY.key()));
            assertThat(tiles.root(one.claim().size())).isEqualTo(one.claim().root());
            if (one.claim().size() > 0) {
                tiles.consistency(one.claim().size()).verify(one.claim().root(), last);
            }
        }
        assertThat(store.published).extracting(c -> c.claim().size()).isSorted().doesNotHaveDuplicates();
        assertThat(entries()).startsWith(entry(0), entry(1), entry(2)).doesNotHaveDuplicates();
    }

    @Test
    void standsStillWhenAnyStoredBitOfTheEdgeChanged() throws Exception {
        store.accept(300);
        sequencer.step();
        sequencer.step();
        for (String path : List.of("tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44")) {
            byte[] right = store.files.get(path);
            byte[] wrong = right.clone();
            wrong[right.length / 2] ^= 1;
            store.files.put(path, wrong);
            refusesToSign(store.head);
            store.files.put(path, right);
        }
        store.accept(1);
        assertThat(sequencer.step()).isPresent();
    }

    @Test
    void standsStillWhenTheStoredHeadIsNotWhatWasSigned() throws Exception {
        store.accept(7);
        sequencer.step();
        sequencer.step();
        LogHead right = store.head().orElseThrow();
        CompactRange other = CompactRange.EMPTY;
        for (int i = 0; i < 7; i++) {
            other = other.append(TreeHash.leaf(new byte[] {(byte) i}));
        }
        Checkpoint rewritten = Checkpoint.of(ORIGIN, 7, other.root());
        LogSigner stranger = FixedKey.log(ORIGIN, 8);
        LogSigner elsewhere = FixedKey.log("elsewhere.example.nl", 7);

        refusesToSign(Optional.of(new LogHead(right.checkpoint(), other)));
        refusesToSign(Optional.of(new LogHead(right.checkpoint(), CompactRange.EMPTY)));
        refusesToSign(Optional.of(new LogHead(SignedCheckpoint.sign(rewritten, KEY), right.range())));
        refusesToSign(Optional.of(new LogHead(SignedCheckpoint.sign(rewritten, KEY), other)));
        refusesToSign(
                Optional.of(new LogHead(SignedCheckpoint.sign(right.checkpoint().claim(), stranger), right.range())));
        refusesToSign(Optional.of(new LogHead(
                SignedCheckpoint.sign(
                        Checkpoint.of("elsewhere.example.nl", 7, right.range().root()), elsewhere),
                right.range())));
    }

    private void refusesToSign(Optional<LogHead> head) throws IOException {
        Optional<LogHead> right = store.head;
        int published = store.published.size();
        store.head = head;
        store.accept(1);
        Sequencer fresh = new Sequencer(store, new Integrator(KEY), 300);
        assertThatThrownBy(fresh::step).isInstanceOf(LogBrokenException.class);
        assertThatThrownBy(fresh::step).isInstanceOf(LogBrokenException.class).hasMessageContaining("any more");
        assertThat(store.published).hasSize(published);
        store.head = right;
    }

    @Test
    void goesOnAfterAStoreThatFailed() throws Exception {
        store.accept(5);
        sequencer.step();
        store.losesNextCommit = true;

        assertThatThrownBy(sequencer::step).isInstanceOf(IOException.class);
        assertThat(store.published).hasSize(1);
        assertThat(sequencer.step().orElseThrow().head().size()).isEqualTo(5);
    }

    @Test
    void takesNoMoreThanABatchAtOnce() throws Exception {
        store.accept(301);
        sequencer.step();

        assertThat(sequencer.step().orElseThrow().entries()).hasSize(300);
        assertThat(sequencer.step().orElseThrow().entries()).hasSize(1);
        assertThatThrownBy(() -> new Sequencer(store, new Integrator(KEY), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Integrator(KEY).grow(store.head().orElseThrow(), List.of(), store))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
