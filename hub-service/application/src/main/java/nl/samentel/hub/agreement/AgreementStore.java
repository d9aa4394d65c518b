package nl.samentel.hub.agreement;

import java.util.List;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.roster.SignedRosterEntry;
import nl.samentel.schema.signature.Signature;

/** Keeps agreements, their signatures, the roster and permissions. Nothing in it is ever changed or removed. */
public interface AgreementStore {
    /**
     * Returns the versions of a datalab's agreement, newest first.
     *
     * @throws nl.samentel.hub.problem.ProblemException agreement-altered if a stored document is not what was stored
     */
    List<AgreementVersion> versions(DatalabId datalab);

    /** Adds a version. */
    void add(AgreementDocument document);

    /** Adds a signature under a version. */
    void sign(DatalabId datalab, int version, PartnerId partner, Signature signature);

    /** Adds a signature that revokes a version. */
    void revoke(DatalabId datalab, int version, PartnerId partner, Signature signature);

    /** Returns the entries of the roster, in order. */
    List<SignedRosterEntry> roster(DatalabId datalab);

    /** Adds an entry of the roster. */
    void add(SignedRosterEntry entry);

    /** Returns the permissions of a datalab, newest first. */
    List<GrantedPermission> permissions(DatalabId datalab);

    /** Returns the epochs whose keys were declared compromised. */
    Set<Integer> compromised(DatalabId datalab);

    /** Declares the keys of an epoch compromised; harmless when repeated. */
    void compromise(DatalabId datalab, int epoch);

    /** Adds a permission. */
    void add(DatalabId datalab, GrantedPermission permission);
}
