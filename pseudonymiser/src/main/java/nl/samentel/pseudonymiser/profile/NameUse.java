package nl.samentel.pseudonymiser.profile;

/** Names how a person uses own and partner's surname (BRP element 61.10). */
public enum NameUse {
    /** Own surname. */
    E,
    /** Partner's surname. */
    P,
    /** Partner's surname before the own one. */
    V,
    /** Partner's surname after the own one. */
    N
}
