package nl.samentel.hub.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.tile.Entry;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final LogSigner KEY = FixedKey.log("hub.example.nl/receipts", 9);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00.123456Z"), ZoneOffset.UTC);

    @Test
    void promisesTheEntryWithinTheMergeDelay() throws Exception {
        Entry entry = Entry.of(new byte[] {1});
        Note note = new Receipts("hub.example.nl/audit", Duration.ofSeconds(10), KEY, CLOCK).issue(entry);

        EntryReceipt receipt = EntryReceipt.verify(Note.parse(note.bytes()), KEY.key());
        assertThat(receipt.origin()).isEqualTo("hub.example.nl/audit");
        assertThat(receipt.leaf()).isEqualTo(entry.leafHash());
        assertThat(receipt.accepted()).isEqualTo("2026-11-30T12:00:00.123Z");
        assertThat(receipt.due()).isEqualTo("2026-11-30T12:00:10.123Z");
    }

    @Test
    void cannotPromiseAtOnce() {
        assertThatThrownBy(() -> new Receipts("o", Duration.ZERO, KEY, CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
