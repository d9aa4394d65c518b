package nl.samentel.hub.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.signature.Signature;

/** Keeps preliminary agreements and what comes in under them. */
public interface InquiryStore {
    /**
     * Returns the preliminary agreements of a datalab, newest first.
     *
     * @throws nl.samentel.hub.problem.ProblemException agreement-altered if a stored document is not what was stored
     */
    List<InquiryVersion> versions(DatalabId datalab);

    /** Adds one. */
    void add(InquiryDocument document);

    /** Adds a signature. */
    void sign(DatalabId datalab, int number, PartnerId partner, Signature signature);

    /** Adds a signature that revokes it, and removes what came in under it. */
    void revoke(DatalabId datalab, int number, PartnerId partner, Signature signature);

    /** Returns the profiles by code of the partner. */
    Map<String, Profile> profiles(DatalabId datalab, int number);

    /** Adds a partner's profile; one that was there is replaced. */
    void add(DatalabId datalab, int number, Profile profile, Signature signature);

    /** Returns what is known of the stored sets, by name. */
    Map<String, StoredSet.Label> sets(DatalabId datalab, int number);

    /** Finds a set by its name. */
    Optional<StoredSet> set(DatalabId datalab, int number, String name);

    /** Adds a set. */
    void add(DatalabId datalab, int number, String name, StoredSet set);

    /** Removes sets whose work is done. */
    void remove(DatalabId datalab, int number, List<String> names);

    /** Returns the overlaps that were counted. */
    Map<Overlap, CountBand> overlaps(DatalabId datalab, int number);

    /** Keeps the band of an overlap. */
    void add(DatalabId datalab, int number, Overlap overlap, CountBand band);
}
