package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.AgreementCheck;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.agreement.HubKeyWatch;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.LogClient;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.connector.recovery.Consent;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.recovery.Signatory;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.SignatureRefusedException;

/** The recoveries that the hub declared, verified with its key as it was first seen, and who agreed to them. */
final class Declarations {
    private final HubClient hub;
    private final HubKeyWatch hubKeys;
    private final AgreementCheck agreement;

    Declarations(HubClient hub, HubKeyWatch hubKeys, AgreementCheck agreement) {
        this.hub = hub;
        this.hubKeys = hubKeys;
        this.agreement = agreement;
    }

    /** Works from the desk of a command. */
    static Declarations of(Desk desk, Surroundings surroundings) {
        return new Declarations(desk.hub(), desk.hubKeys(), new AgreementCheck(desk.settings(), surroundings.clock()));
    }

    /** Returns the log as everybody can see it. */
    LogClient log() {
        return hub.log();
    }

    /**
     * Returns the declarations that the hub signed, the oldest first; others are left out. Logs in only when there are any.
     *
     * @throws CommandFailure if the hub has another key than before, or cannot be reached
     */
    List<Declaration> verified(PrintWriter out, Phrases phrases) throws CommandFailure {
        List<RecoveryOffer> offers = hub.log().recoveries();
        List<Declaration> declarations = new ArrayList<>();
        if (offers.isEmpty()) {
            return declarations;
        }
        HubKey key = hubKeys.look(hub, out, phrases);
        for (RecoveryOffer offer : offers) {
            try {
                declarations.add(Declaration.verified(offer, key));
            } catch (SignatureRefusedException e) {
                // Declares nothing, so the log is looked at as if it were not there.
            }
        }
        return declarations;
    }

    /** Finds the declaration that a shard ends exactly there. */
    Optional<Declaration> of(Checkpoint end, PrintWriter out, Phrases phrases) throws CommandFailure {
        return verified(out, phrases).stream()
                .filter(declaration -> declaration.end().equals(end))
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns who agreed.
     *
     * @throws CommandFailure if no agreement holds by which organisations could be counted
     */
    Consent consent(Declaration declaration) throws CommandFailure {
        return Consent.under(declaration, signatories(agreement.require(hub)));
    }

    /** Returns who may agree: every party, with the key under which it signed the agreement. */
    static List<Signatory> signatories(Agreed agreed) {
        return agreed.parties().stream()
                .map(party -> new Signatory(party.code(), party.legalEntity(), agreed.verifyingKey(party.code())))
                .toList();
    }
}
