package nl.samentel.hub.counting;

import java.io.IOException;

/** Says that a snapshot was written by another version of this program, whose format is another. */
public final class OtherFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    OtherFormatException() {
        super("The snapshot has a format that this version does not read; freeze again.");
    }
}
