package nl.samentel.hub.snapshot;

import java.io.IOException;

/** Says that what lasts from one snapshot to the next was written by another version of this program, whose format is another. */
final class OtherHistoryException extends IOException {
    private static final long serialVersionUID = 1L;

    OtherHistoryException() {
        super(
                "The link history has a format that this version does not read; ids and answers of the datalab have to start anew.");
    }
}
