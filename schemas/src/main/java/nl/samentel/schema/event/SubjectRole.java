package nl.samentel.schema.event;

/** Names the role of the subject in the event; the labels are in code list {@code subject_role}. */
public enum SubjectRole {
    CHILD_VICTIM,
    ADULT_VICTIM,
    PERPETRATOR,
    FAMILY_MEMBER,
    SUSPECT,
    WITNESS,
    CLIENT,
    CHILD,
    UNKNOWN
}
