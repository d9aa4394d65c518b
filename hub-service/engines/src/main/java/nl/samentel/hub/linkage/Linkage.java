package nl.samentel.hub.linkage;

/** Links records by their tags. */
public final class Linkage {
    private Linkage() {}

    /** Links all records of an input. */
    public static LinkageResult link(LinkageInput input, LinkageProfile profile) {
        throw new UnsupportedOperationException();
    }
}
