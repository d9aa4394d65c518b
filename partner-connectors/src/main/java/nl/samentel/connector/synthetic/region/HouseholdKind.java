package nl.samentel.connector.synthetic.region;

/** Who shares an address. */
public enum HouseholdKind {
    SINGLE,
    COUPLE,
    FAMILY,
    SINGLE_PARENT,
    /** One resident of a care home. */
    CARE_HOME,
    /** A family or single person in the asylum seekers' centre. */
    ASYLUM_CENTRE,
    /** Labour migrants who share a house. */
    MIGRANT_HOUSE
}
