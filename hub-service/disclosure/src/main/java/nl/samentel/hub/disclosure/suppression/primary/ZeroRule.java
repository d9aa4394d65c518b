package nl.samentel.hub.disclosure.suppression.primary;

/** What is done with a cell that holds nothing although it could. A combination that cannot exist is always published. */
public enum ZeroRule {
    /** It is published as 0 and never hidden; whoever knows somebody of the row learns what he is not. */
    PUBLISHED,
    /** It is published, unless hiding it protects another cell. */
    MAY_BE_HIDDEN,
    /** It is hidden like any small cell. */
    SENSITIVE
}
