package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
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
import nl.samentel.pseudonymiser.canary.Canaries;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.IdentityKeystore;
import nl.samentel.pseudonymiser.key.SealedMaster;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.document.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the keys of the epoch, if there are none, and seals them to every other partner: the work of the key custodian. */
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description =
                "Key custodian only: makes the keys of the datalab and sends them, sealed, to the other partners.")
public final class KeysIssueCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysIssueCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        Agreed agreed = new AgreementCheck(desk.settings(), surroundings.clock()).require(desk.hub());
        Agreement agreement = agreed.document().agreement();
        if (!agreement.keyCustodian().equals(desk.settings().partner())) {
            throw new CommandFailure(ExitCode.REFUSED, "keys.not.custodian", agreement.keyCustodian());
        }
        IdentityKeystore identity = desk.identity().open();
        EpochMaster master = master(desk, agreement.epoch(), out);
        Tagger tagger = Keystores.tagger(desk.settings(), master, agreement.epoch());
        CanaryList canaries = Canaries.of(tagger, agreement.datalab(), agreement.epoch());
        IssuedKeys issued = desk.hub()
                .issue(
                        agreed.document().digest(),
                        canaries,
                        identity.signingKey().sign(canaries.signingInput()),
                        envelopes(agreed, identity, master));
        KeyCheck.of(tagger).lines(desk.phrases()).forEach(out::println);
        out.println(desk.phrases().say("keys.issued", String.join(", ", issued.missing())));
        out.flush();
        return ExitCode.DONE.number();
    }

    /** Keys that are there stay: a partner that joins later gets the same. */
    private static EpochMaster master(Desk desk, int epoch, PrintWriter out) throws CommandFailure {
        Settings settings = desk.settings();
        if (!Files.exists(settings.keys().keystore())) {
            EpochMaster fresh = EpochMaster.random();
            Keystores.create(settings, desk.secrets(), fresh, epoch);
            out.println(desk.phrases().say("keys.made", settings.keys().keystore()));
            return fresh;
        }
        Optional<EpochMaster> held = Keystores.open(settings, desk.secrets()).master(epoch);
        if (held.isPresent()) {
            return held.get();
        }
        EpochMaster fresh = EpochMaster.random();
        Keystores.add(settings, desk.secrets(), fresh, epoch);
        out.println(desk.phrases().say("keys.added", epoch, settings.keys().keystore()));
        return fresh;
    }

    private static List<SignedKeyEnvelope> envelopes(Agreed agreed, IdentityKeystore identity, EpochMaster master)
            throws CommandFailure {
        Agreement agreement = agreed.document().agreement();
        Digest digest = agreed.document().digest();
        String from = agreement.keyCustodian();
        List<SignedKeyEnvelope> envelopes = new ArrayList<>();
        for (Party party : agreement.parties()) {
            if (!party.code().equals(from)) {
                byte[] context =
                        KeyEnvelope.context(agreement.datalab(), agreement.epoch(), digest, from, party.code());
                SealedMaster sealed =
                        SealedMaster.seal(master, agreed.keys(party.code()).encapsulationKey(), context);
                KeyEnvelope envelope = new KeyEnvelope(
                        agreement.datalab(),
                        agreement.epoch(),
                        digest,
                        from,
                        party.code(),
                        sealed.encapsulation(),
                        sealed.ciphertext());
                envelopes.add(
                        new SignedKeyEnvelope(envelope, identity.signingKey().sign(envelope.signingInput())));
            }
        }
        return envelopes;
    }
}
