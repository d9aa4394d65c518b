package nl.samentel.hub.question;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Question;

/**
 * A table that was asked for.
 *
 * @param analyst name of the account that asked
 * @param question id of the question
 * @param definition digest of its definition
 * @param dimensions ids of its dimensions, in order
 * @param filter the fixed code, if any
 * @param newForAnalyst how many of its cells the analyst had not asked for before
 * @param newForAll how many of its cells nobody had asked for before
 * @param epsilon thousandths of epsilon that it cost, under differential privacy
 */
public record AskedTable(
        String analyst,
        String question,
        String definition,
        List<String> dimensions,
        Optional<CountQuery.Filter> filter,
        int newForAnalyst,
        int newForAll,
        int epsilon) {
    /** Copies the list. */
    public AskedTable {
        dimensions = List.copyOf(dimensions);
    }

    static AskedTable of(String analyst, CountQuery query, int newForAnalyst, int newForAll) {
        return new AskedTable(
                analyst,
                query.question().id(),
                query.question().digest(),
                query.dimensions(),
                query.filter(),
                newForAnalyst,
                newForAll,
                0);
    }

    static AskedTable paid(String analyst, CountQuery query, int epsilon) {
        return new AskedTable(
                analyst,
                query.question().id(),
                query.question().digest(),
                query.dimensions(),
                query.filter(),
                0,
                0,
                epsilon);
    }

    /** Returns the query, given the question with the same definition. */
    CountQuery query(Question asked) {
        return new CountQuery(asked, dimensions, filter);
    }
}
