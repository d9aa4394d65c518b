package nl.samentel.schema.event;

/** Names what happened; the labels are in code list {@code event_type}. */
public enum EventType {
    VT_REPORT,
    VT_ASSESSED,
    VT_TRANSFER,
    VT_CASE_START,
    VT_CASE_END,
    POLICE_INCIDENT,
    POLICE_CARE_REPORT,
    PROTECTION_ORDER,
    SERVICE_REFERRAL,
    SERVICE_START,
    SERVICE_END,
    SERVICE_CONTACT,
    JGZ_POPULATION,
    JGZ_CONTACT,
    JGZ_SIGNAL,
    RISK_FACTOR,
    SCHOOL_CONCERN,
    GROUP_FLAG,
    RESIDENCE,
    UNKNOWN
}
