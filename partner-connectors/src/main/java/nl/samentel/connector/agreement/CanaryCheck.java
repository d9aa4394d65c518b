package nl.samentel.connector.agreement;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.connector.hub.IssuedKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.pseudonymiser.canary.Canaries;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.ceremony.Canary;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Compares the tags of fictional persons as this connector makes them with those that the key custodian signed. Guarantees
 * that nothing leaves under another key, epoch, purpose or normaliser than the custodian's.
 */
public final class CanaryCheck {
    private CanaryCheck() {}

    /**
     * Compares.
     *
     * @return the canaries, which are equal
     * @throws CommandFailure if the custodian did not sign them, or they differ; names the fictional persons
     */
    public static CanaryList require(IssuedKeys issued, Agreed agreed, Tagger tagger) throws CommandFailure {
        Agreement agreement = agreed.document().agreement();
        CanaryList shown = issued.canaries();
        try {
            custodian(issued, agreed).verifyingKey().verify(shown.signingInput(), issued.canarySignature());
        } catch (SignatureRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "keys.forged", agreement.keyCustodian());
        }
        CanaryList own = Canaries.of(tagger, agreement.datalab(), agreement.epoch());
        if (!own.equals(shown)) {
            throw new CommandFailure(ExitCode.REFUSED, "canary.differs", String.join(", ", differing(own, shown)));
        }
        return own;
    }

    static RosterEntry custodian(IssuedKeys issued, Agreed agreed) throws CommandFailure {
        String custodian = agreed.document().agreement().keyCustodian();
        if (!issued.custodian().equals(custodian)) {
            throw new CommandFailure(ExitCode.REFUSED, "keys.forged", custodian);
        }
        return agreed.keys(custodian);
    }

    private static Set<String> differing(CanaryList own, CanaryList shown) {
        Set<Canary> both = Set.copyOf(
                own.canaries().stream().filter(shown.canaries()::contains).toList());
        return Stream.concat(own.canaries().stream(), shown.canaries().stream())
                .filter(c -> !both.contains(c))
                .map(Canary::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
