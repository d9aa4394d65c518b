package nl.samentel.hub.sufficiency;

/** What is expected of a question, from good to bad. */
public enum Verdict {
    /** The records can answer it. */
    ANSWERABLE,
    /** They can answer a part of it, or roughly. */
    PARTLY,
    /** Something that decides it has not come in yet. */
    PENDING,
    /** They cannot answer it. */
    NOT;

    /** Returns the worse of two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
