package nl.samentel.connector.synthetic.region;

/** Where a household is registered. */
public enum Registration {
    MUNICIPALITY,
    /** In Urk, whose people some partners serve as well. */
    URK,
    /** Nowhere: labour migrants without a citizen service number. */
    NOWHERE
}
