package nl.samentel.connector.extract;

/** Hears how far a pass over the files is. Called every few thousand rows, on the reading thread. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (file, rows, bytes, total) -> {};

    /**
     * Reports where the pass is.
     *
     * @param file name of the file being read
     * @param rows rows read so far, over all files
     * @param bytes bytes read so far, over all text files
     * @param totalBytes bytes of all files, 0 when unknown
     */
    void at(String file, long rows, long bytes, long totalBytes);
}
