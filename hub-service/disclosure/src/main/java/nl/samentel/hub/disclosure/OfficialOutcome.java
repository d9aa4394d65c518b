package nl.samentel.hub.disclosure;

import java.util.List;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Account;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Reason;

/** What came of protecting official tables. */
public sealed interface OfficialOutcome {
    /**
     * The tables may be released as they are.
     *
     * @param tables those that were asked for, in order; earlier ones are not repeated
     * @param account how it came about; for the record, not for readers
     */
    record Protected(List<OfficialTable> tables, Account account) implements OfficialOutcome {
        /** Copies the list. */
        public Protected {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Nothing may be released.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements OfficialOutcome {}
}
