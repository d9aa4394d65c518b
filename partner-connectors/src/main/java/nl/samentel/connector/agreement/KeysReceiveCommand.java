package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.hub.IssuedKeys;
import nl.samentel.connector.keys.KeyCheck;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.IdentityKeystore;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.pseudonymiser.key.SealedMaster;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.signature.SignatureRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Opens the keys that the custodian sealed to this partner, tries them on fictional persons, and keeps them with a fresh
 * key of this partner alone.
 */
@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        description = "Opens the keys that the key custodian sealed to you, tries them, and makes your keystore.")
public final class KeysReceiveCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysReceiveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        Agreed agreed = new AgreementCheck(desk.settings(), surroundings.clock()).require(desk.hub());
        IssuedKeys issued = desk.hub().keys();
        KeyEnvelope envelope = verified(desk, agreed, issued);
        IdentityKeystore identity = desk.identity().open();
        EpochMaster master = open(identity, envelope);
        Tagger tagger = Keystores.tagger(desk.settings(), master, envelope.epoch());
        CanaryCheck.require(issued, agreed, tagger);
        keep(desk, agreed, issued, master, out);
        desk.hub().receive(identity.signingKey().sign(envelope.receiptInput()));
        KeyCheck.of(tagger).lines(desk.phrases()).forEach(out::println);
        out.println(desk.phrases().say("keys.received"));
        out.println(desk.phrases().say("keys.compare"));
        out.flush();
        return ExitCode.DONE.number();
    }

    /** What an envelope says of itself is compared, and then its signature, before anything is opened. */
    private static KeyEnvelope verified(Desk desk, Agreed agreed, IssuedKeys issued) throws CommandFailure {
        Agreement agreement = agreed.document().agreement();
        SignedKeyEnvelope signed = issued.envelope()
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "keys.none", agreement.keyCustodian()));
        KeyEnvelope envelope = signed.envelope();
        boolean ours = envelope.to().equals(desk.settings().partner())
                && envelope.epoch() == agreement.epoch()
                && envelope.agreement().equals(agreed.document().digest());
        if (!ours) {
            throw new CommandFailure(ExitCode.REFUSED, "keys.other", agreement.keyCustodian());
        }
        try {
            CanaryCheck.custodian(issued, agreed).verifyingKey().verify(envelope.signingInput(), signed.signature());
        } catch (SignatureRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "keys.forged", agreement.keyCustodian());
        }
        return envelope;
    }

    private static EpochMaster open(IdentityKeystore identity, KeyEnvelope envelope) throws CommandFailure {
        try {
            return new SealedMaster(envelope.encapsulation(), envelope.ciphertext())
                    .open(identity.decapsulationKey(), envelope.context());
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        }
    }

    /** A keystore that is there is never overwritten; its keys must be these. */
    private static void keep(Desk desk, Agreed agreed, IssuedKeys issued, EpochMaster master, PrintWriter out)
            throws CommandFailure {
        Settings settings = desk.settings();
        KeyMark mark = new KeyMark(settings);
        boolean exists = Files.exists(settings.keys().keystore());
        if (exists && mark.is(issued.canaries())) {
            return;
        }
        int epoch = agreed.epoch();
        Optional<EpochMaster> held =
                exists ? Keystores.open(settings, desk.secrets()).master(epoch) : Optional.empty();
        if (held.isPresent()) {
            CanaryCheck.require(issued, agreed, Keystores.tagger(settings, held.get(), epoch));
        } else if (exists) {
            Keystores.add(settings, desk.secrets(), master, epoch);
            out.println(desk.phrases().say("keys.added", epoch, settings.keys().keystore()));
        } else {
            Keystores.create(settings, desk.secrets(), master, epoch);
            out.println(desk.phrases().say("keys.made", settings.keys().keystore()));
        }
        mark.write(issued.canaries());
    }
}
