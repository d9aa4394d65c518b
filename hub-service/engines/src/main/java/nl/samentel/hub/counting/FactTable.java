package nl.samentel.hub.counting;

/**
 * The fact rows of one question: a unit, a person, a household and a few short codes, in three orderings, so that
 * distinct units, persons and households of every cell are counted in one pass each. Immutable; its numbers are
 * readable only here.
 */
public final class FactTable {
    private final String question;
    private final String definition;
    private final CountingPeriod period;
    private final Ordering units;
    private final Ordering persons;
    private final Ordering households;

    FactTable(
            String question,
            String definition,
            CountingPeriod period,
            Ordering units,
            Ordering persons,
            Ordering households) {
        this.question = question;
        this.definition = definition;
        this.period = period;
        this.units = units;
        this.persons = persons;
        this.households = households;
    }

    /** Returns the id of the question. */
    public String question() {
        return question;
    }

    /** Returns the digest of the definition that the rows were made with. */
    public String definition() {
        return definition;
    }

    /** Returns the data period that the rows were made with. */
    public CountingPeriod period() {
        return period;
    }

    Ordering units() {
        return units;
    }

    Ordering persons() {
        return persons;
    }

    Ordering households() {
        return households;
    }

    @Override
    public String toString() {
        return "FactTable[" + question + ", redacted]";
    }
}
