package nl.samentel.hub.necessity.rest;

import java.util.List;
import nl.samentel.hub.necessity.Draft;

/**
 * What is to be judged for a question, in the form in which the rows are sent back.
 *
 * @param question id of the question
 * @param rows every field of every partner
 */
record DraftAnswer(String question, List<Row> rows) {
    /**
     * A field of a partner.
     *
     * @param partner code of the partner
     * @param field name of the field
     * @param needed whether the registered question uses it
     * @param possible true; to be checked with the partner
     * @param necessary as {@code needed}; to be judged
     * @param lessIntrusive empty; to be written
     */
    record Row(
            String partner, String field, boolean needed, boolean possible, boolean necessary, String lessIntrusive) {
        static Row of(Draft.Row row) {
            return new Row(row.partner(), row.field(), row.needed(), true, row.needed(), "");
        }
    }

    static DraftAnswer of(Draft draft) {
        return new DraftAnswer(
                draft.question(), draft.rows().stream().map(Row::of).toList());
    }
}
