package nl.samentel.hub.snapshot;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the ids of a snapshot's persons and households come from.
 *
 * @param line id of the snapshot whose run gave out the first ids: an id means something within its line only
 * @param earlier the run whose ids go on, if there is one
 */
record Lineage(String line, Optional<Earlier> earlier) {
    private static final Pattern LINE = Pattern.compile("\"line\":\"([0-9a-f-]{36})\"");

    /**
     * A run whose ids go on.
     *
     * @param snapshot id of its snapshot
     * @param manifestDigest SHA-256 of the manifest of that snapshot
     * @param history SHA-256 of what was remembered of it when it was continued
     */
    record Earlier(UUID snapshot, String manifestDigest, String history) {}

    /** Returns the line that a manifest names; manifests of an earlier version name none. */
    static Optional<String> line(String manifest) {
        Matcher found = LINE.matcher(manifest);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
