package nl.samentel.connector.recovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Who agreed to a declared recovery. Guarantees that each signed it with the key under which it signed the agreement, and that an
 * organisation counts once. What the hub says about who signed, and for which organisation, is not believed.
 *
 * @param signatories parties of the agreement
 * @param partners codes of those who signed
 */
public record Consent(List<Signatory> signatories, Set<String> partners) {
    /** Copies the collections. */
    public Consent {
        signatories = List.copyOf(signatories);
        partners = Set.copyOf(partners);
    }

    /** Verifies the signatures under a declaration; one that does not hold counts for nothing. */
    public static Consent under(Declaration declaration, List<Signatory> signatories) {
        Set<String> partners = new HashSet<>();
        for (RecoveryOffer.Signed signed : declaration.offer().agreed()) {
            signatories.stream()
                    .filter(one -> one.partner().equals(signed.partner()) && holds(declaration, signed, one))
                    .forEach(one -> partners.add(one.partner()));
        }
        return new Consent(signatories, partners);
    }

    private static boolean holds(Declaration declaration, RecoveryOffer.Signed signed, Signatory by) {
        try {
            by.key().verify(declaration.signingInput(), new Signature(signed.signature()));
            return true;
        } catch (SignatureRefusedException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the organisations that agreed, in the order of their names. */
    public Set<String> organisations() {
        return signatories.stream()
                .filter(one -> partners.contains(one.partner()))
                .map(Signatory::organisation)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the number of all organisations. */
    public int all() {
        return (int)
                signatories.stream().map(Signatory::organisation).distinct().count();
    }

    /** Returns how many organisations are enough: two of two, three of five. */
    public int needed() {
        return all() / 2 + 1;
    }

    /** Says whether more than half of the organisations agreed. */
    public boolean isEnough() {
        return organisations().size() >= needed();
    }
}
