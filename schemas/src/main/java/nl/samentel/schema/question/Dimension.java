package nl.samentel.schema.question;

import java.util.Optional;

/**
 * Something by which a question may be broken down.
 *
 * @param id such as {@code report_type}
 * @param label what readers see
 * @param by how an entry gets its code
 * @param validity from when the code means something, if not from the start of the data
 */
public record Dimension(String id, Text label, Breakdown by, Optional<Validity> validity) {
    /**
     * Says that a code can be known only some time after the data start.
     *
     * @param after how long
     * @param before code of entries before that
     */
    public record Validity(Offset after, Choice before) {}
}
