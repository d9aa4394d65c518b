package nl.samentel.hub.audit;

/** What was done or refused. */
public enum Action {
    DATALAB_CREATE,
    DATALAB_READ,
    DATALAB_GATE,
    ROSTER_READ,
    ROSTER_APPEND,
    AGREEMENT_PROPOSE,
    AGREEMENT_READ,
    AGREEMENT_SIGN,
    AGREEMENT_REVOKE,
    PERMISSION_RECORD,
    KEY_ISSUE,
    KEY_READ,
    KEY_RECEIPT,
    DELIVERY_ANNOUNCE,
    DELIVERY_BATCH,
    DELIVERY_READ,
    DELIVERY_ABANDON,
    DELIVERY_SEAL,
    DELIVERY_WITHDRAW,
    SNAPSHOT_FREEZE,
    SNAPSHOT_BUILD,
    SNAPSHOT_READ,
    QUESTION_READ,
    COUNT,
    DOCUMENT_READ,
    AUDIT_READ,
    HUB_START,
    /** A request that belongs to no action, such as an unknown address. */
    REQUEST
}
