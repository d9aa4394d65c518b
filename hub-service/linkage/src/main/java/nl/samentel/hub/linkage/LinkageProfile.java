package nl.samentel.hub.linkage;

/**
 * Bounds of a link run. Part of a snapshot's manifest.
 *
 * @param maxRecordsPerTag a tag of more identities than this finds no pairs; between those that another tag brings
 *     together it counts; at least 2
 * @param maxRecordsPerPerson a person of more records than this is quarantined, at least 2
 * @param maxAdultsPerAddress an address with more distinct adults in a calendar year than this is institutional and
 *     gives no household, at least 2
 */
public record LinkageProfile(int maxRecordsPerTag, int maxRecordsPerPerson, int maxAdultsPerAddress) {
    /** Version of the rules; goes into the manifest. */
    public static final String RULES = "samentel-link-4";

    /** Bounds that fit a municipality over some years. */
    public static final LinkageProfile DEFAULT = new LinkageProfile(400, 4_000, 8);

    /** Refuses bounds under which nothing could link. */
    public LinkageProfile {
        if (maxRecordsPerTag < 2 || maxRecordsPerPerson < 2 || maxAdultsPerAddress < 2) {
            throw new IllegalArgumentException("Each bound of a link run is at least 2.");
        }
    }
}
