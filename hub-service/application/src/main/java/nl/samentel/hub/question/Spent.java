package nl.samentel.hub.question;

/**
 * How many different cells were asked for.
 *
 * @param byAnalyst by one analyst
 * @param byAll by all together
 */
public record Spent(long byAnalyst, long byAll) {
    /** Returns this with what another table adds. */
    Spent and(AskedTable table) {
        return new Spent(byAnalyst + table.newForAnalyst(), byAll + table.newForAll());
    }
}
