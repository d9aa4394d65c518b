package nl.samentel.schema.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.TreeHash;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
    private static final EntryBundle BUNDLE =
            new EntryBundle(List.of(Entry.of(new byte[] {1, 2}), Entry.of(new byte[0]), Entry.of(new byte[] {3})));

    @Test
    void writesEachEntryBehindItsLength() throws FormatException {
        assertThat(BUNDLE.bytes()).containsExactly(0, 2, 1, 2, 0, 0, 0, 1, 3);
        assertThat(EntryBundle.parse(BUNDLE.bytes(), 3)).isEqualTo(BUNDLE);
    }

    @Test
    void keepsTheLongestEntry() throws FormatException {
        EntryBundle longest = new EntryBundle(List.of(Entry.of(new byte[Entry.LONGEST])));

        assertThat(EntryBundle.parse(longest.bytes(), 1)).isEqualTo(longest);
        assertThatThrownBy(() -> Entry.of(new byte[Entry.LONGEST + 1])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnotherNumberOfEntries() {
        for (int width : List.of(1, 2, 4, 256)) {
            assertThatThrownBy(() -> EntryBundle.parse(BUNDLE.bytes(), width)).isInstanceOf(FormatException.class);
        }
        assertThatThrownBy(() -> new EntryBundle(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryBundle(Collections.nCopies(257, Entry.of(new byte[0]))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HashTile(Collections.nCopies(257, TreeHash.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDamagedBundlesWithItsDeclaredException() {
        Damage.each(List.of(right()), EntryBundleTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return BUNDLE.bytes();
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws FormatException {
        assertThat(EntryBundle.parse(bytes, 3).bytes()).isEqualTo(bytes);
    }

    @Test
    void tellsEntriesApartAndNothingOfThem() {
        assertThat(Entry.of(new byte[] {1}))
                .isEqualTo(Entry.of(new byte[] {1}))
                .hasSameHashCodeAs(Entry.of(new byte[] {1}))
                .isNotEqualTo(Entry.of(new byte[] {2}))
                .isNotEqualTo(Entry.of(new byte[] {1, 0}));
        assertThat(BUNDLE.entries().get(0)).hasToString("Entry[2 bytes]");
    }
}
