package nl.samentel.connector.receipt;

import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.note.Note;

/**
 * A receipt that waits until it is seen what became of its entry.
 *
 * @param month of the file in which it is kept
 * @param line place in that file, from 1
 * @param id digest of the line, in hexadecimal
 * @param note as the hub signed it
 * @param promise what it promises; the signature was verified
 */
public record HeldReceipt(String month, long line, String id, Note note, EntryReceipt promise) {
    /** Returns how people find it: the file and the line. */
    public String place() {
        return month + ReceiptFiles.KEPT + ":" + line;
    }
}
