package nl.samentel.connector.synthetic.region;

/** Where somebody's names come from. */
public enum Origin {
    DUTCH,
    FRISIAN,
    POLISH,
    ARABIC
}
