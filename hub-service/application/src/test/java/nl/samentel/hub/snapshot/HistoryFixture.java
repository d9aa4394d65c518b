package nl.samentel.hub.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.linkage.history.KnownRecords;
import nl.samentel.hub.linkage.history.LinkHistory;
import nl.samentel.hub.linkage.history.RecordIdentities;
import nl.samentel.hub.linkage.history.RunChanges;
import nl.samentel.hub.linkage.history.RunChanges.Move;

/** A made-up history of two link runs, always the same. */
public final class HistoryFixture {
    private HistoryFixture() {}

    static LinkHistory made() {
        RecordIdentities identities = RecordIdentities.expecting(3);
        identities.add(-7, 1);
        identities.add(5, 2);
        identities.add(5, -3);
        KnownRecords records = KnownRecords.of(identities, new int[] {4, 0, 2}, new int[] {1, -1, 0});
        return new LinkHistory(
                "the first run",
                records,
                BitSet.valueOf(new long[] {0b11101}),
                6,
                2,
                List.of(
                        new RunChanges("the first run", 0, List.of(), List.of(), List.of()),
                        new RunChanges(
                                "the second run",
                                4,
                                List.of(new Move(1, 2)),
                                List.of(new Move(0, 4), new Move(0, 5)),
                                List.of(3))));
    }

    static Remembered remembered() {
        return new Remembered(made(), Map.of());
    }

    /** Seals it to a file. */
    public static void write(Path file, UUID run, SnapshotKeys keys) throws Exception {
        LinkHistoryFile.write(file, run, remembered(), keys);
    }

    /** Requires that a file holds it, sealed under some keys. */
    public static void requireSame(Path file, UUID run, SnapshotKeys keys) throws Exception {
        assertThat(LinkHistoryFile.digest(LinkHistoryFile.read(file, run, keys)))
                .isEqualTo(LinkHistoryFile.digest(remembered()));
    }
}
