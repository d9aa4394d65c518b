package nl.samentel.hub.question;

import nl.samentel.schema.agreement.Disclosure;

/**
 * What is left of the cells that may be asked for. Follows from what was asked and not from the data.
 *
 * @param used cells that an answer asked for as the first of its analyst
 * @param left how many more the analyst may ask for
 * @param leftForAll how many more all analysts together may ask for
 */
public record BudgetLeft(long used, long left, long leftForAll) {
    static BudgetLeft of(long used, Spent spent, Disclosure.Cells agreed) {
        return new BudgetLeft(
                used,
                Math.max(0, agreed.perAnalyst() - spent.byAnalyst()),
                Math.max(0, agreed.inAll() - spent.byAll()));
    }
}
