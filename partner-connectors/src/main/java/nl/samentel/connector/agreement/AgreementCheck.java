package nl.samentel.connector.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.signature.Signature;

/**
 * Decides, before anything is read, whether this partner may deliver. Guarantees that every party's signature under
 * exactly the document that this partner signed was verified here, with keys from a roster that only grew since it was
 * first seen. What the hub says about it is not believed.
 */
public final class AgreementCheck {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Settings settings;
    private final Clock clock;
    private final Pins pins;

    /** Prepares a check. */
    public AgreementCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.pins = new Pins(settings);
    }

    /**
     * Checks.
     *
     * @return what may be delivered
     * @throws CommandFailure with what is missing and what to do
     */
    public Agreed require(HubClient hub) throws CommandFailure {
        Roster roster = new RosterWatch(settings, pins).look(hub);
        Optional<AgreementOffer> signed = newestSignedByAll(hub.agreements());
        if (signed.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.unsigned");
        }
        AgreementOffer offer = signed.get();
        Roster then = verify(offer, roster);
        Agreement agreement = offer.document().agreement();
        requireOwn(offer);
        requireToday(agreement);
        requireSettings(agreement);
        Party party = agreement
                .party(settings.partner())
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "agreement.no.party", settings.partner()));
        if (!party.role().equals(settings.role())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "agreement.role", settings.home().settingsFile(), party.role());
        }
        return new Agreed(offer.document(), then, party);
    }

    /** Only the newest version that all signed can hold: when that is revoked, no earlier one comes back. */
    static Optional<AgreementOffer> newestSignedByAll(List<AgreementOffer> offers) {
        return offers.stream()
                .filter(o -> o.document().agreement().parties().stream()
                        .allMatch(p -> o.signatures().containsKey(p.code())))
                .findFirst();
    }

    /** Returns the roster as it was when the agreement was written. */
    private static Roster verify(AgreementOffer offer, Roster roster) throws CommandFailure {
        Roster then;
        try {
            then = roster.upTo(offer.document().agreement().roster());
            Signatures under = Signatures.under(offer.document(), roster);
            under.verifyAll(offer.signatures());
            for (Map.Entry<String, Signature> revocation : offer.revocations().entrySet()) {
                under.verifyRevocation(revocation.getKey(), revocation.getValue());
            }
        } catch (AgreementRefusedException | RosterException e) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.forged", String.valueOf(e.getMessage()));
        }
        if (!offer.revocations().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "agreement.revoked",
                    String.join(", ", offer.revocations().keySet()));
        }
        return then;
    }

    private void requireOwn(AgreementOffer offer) throws CommandFailure {
        String digest = offer.document().digest().hex();
        if (pins.signed().stream().noneMatch(s -> s.digest().equals(digest))) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.not.ours");
        }
    }

    private void requireToday(Agreement agreement) throws CommandFailure {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (!agreement.holdsOn(today)) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.outside", agreement.from(), agreement.until());
        }
    }

    private void requireSettings(Agreement agreement) throws CommandFailure {
        if (!agreement.schema().hex().equals(EventSchema.fingerprint())) {
            throw new CommandFailure(ExitCode.REFUSED, "hub.schema-differs");
        }
        if (!agreement.purpose().equals(settings.hub().purpose())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "deliver.purpose", settings.home().settingsFile());
        }
    }
}
