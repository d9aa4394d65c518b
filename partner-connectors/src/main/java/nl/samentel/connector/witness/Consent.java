package nl.samentel.connector.witness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Who agreed to a declared recovery. Guarantees that each signed it with the key under which it signed the agreement, and that an
 * organisation counts once. What the hub says about who signed, and for which organisation, is not believed.
 *
 * @param parties of the agreement
 * @param partners codes of those who signed
 */
record Consent(List<Party> parties, Set<String> partners) {
    Consent {
        parties = List.copyOf(parties);
        partners = Set.copyOf(partners);
    }

    /** Verifies the signatures under a declaration; one that does not hold counts for nothing. */
    static Consent under(Declaration declaration, Agreed agreed) {
        Set<String> codes = agreed.parties().stream().map(Party::code).collect(Collectors.toSet());
        Set<String> partners = new HashSet<>();
        for (RecoveryOffer.Signed signed : declaration.offer().agreed()) {
            if (codes.contains(signed.partner()) && holds(declaration, signed, agreed)) {
                partners.add(signed.partner());
            }
        }
        return new Consent(agreed.parties(), partners);
    }

    private static boolean holds(Declaration declaration, RecoveryOffer.Signed signed, Agreed agreed) {
        try {
            agreed.verifyingKey(signed.partner()).verify(declaration.signingInput(), new Signature(signed.signature()));
            return true;
        } catch (SignatureRefusedException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the organisations that agreed, in the order of their names. */
    Set<String> organisations() {
        return parties.stream()
                .filter(party -> partners.contains(party.code()))
                .map(Party::legalEntity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the number of all organisations. */
    int all() {
        return (int) parties.stream().map(Party::legalEntity).distinct().count();
    }

    /** Returns how many organisations are enough: two of two, three of five. */
    int needed() {
        return all() / 2 + 1;
    }

    /** Says whether more than half of the organisations agreed. */
    boolean isEnough() {
        return organisations().size() >= needed();
    }
}
