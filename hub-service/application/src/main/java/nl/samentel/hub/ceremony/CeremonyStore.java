package nl.samentel.hub.ceremony;

import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.signature.Signature;

/** Keeps what was sent in key ceremonies. Nothing in it is changed. */
public interface CeremonyStore {
    /** Finds what was issued for an epoch under an agreement. */
    Optional<KeyIssue> find(DatalabId datalab, int epoch, String agreement);

    /** Finds what was issued last for an epoch, under whichever agreement. */
    Optional<KeyIssue> newest(DatalabId datalab, int epoch);

    /** Adds what was issued. */
    void add(DatalabId datalab, KeyIssue issue);

    /** Adds a receipt. */
    void addReceipt(DatalabId datalab, KeyIssue issue, PartnerId partner, Signature signature);
}
