package nl.samentel.connector.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.samentel.connector.Program;
import nl.samentel.connector.delivery.LightKeystore;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.RosterJson;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.pseudonymiser.key.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner that leaves revokes first and then takes everything back, and only a person decides it. */
class LeavingTest {
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final FakeAgreement agreement = FakeAgreement.empty();
    private Path home;

    @BeforeEach
    void signed() {
        home = folder.resolve("home");
        secret("passphrase", PASSPHRASE);
        run(
                new Program(),
                "init",
                "--role=VTF",
                "--hub=" + hub.url(),
                "--datalab=nop",
                "--purpose=test",
                "--token-url=" + hub.url() + "/token",
                "--passphrase-file=" + folder.resolve("passphrase"));
        agreement.join("POL", SigningKey.random());
        agreement.show(hub);
        LightKeystore.write(
                secret("identity", ""),
                home.resolve("identity.bcfks"),
                PASSPHRASE.toCharArray(),
                "samentel-signing-key",
                "samentel-decapsulation-key",
                "samentel-authentication-key");
        Program.Result joined = run(new Program(), "join");
        assertThat(joined.exit()).as(joined.all()).isZero();
        assertThat(joined.out()).contains("Fingerprint of the key with which the hub signs receipts");
        agreement.roster(RosterJson.read("nop", hub.roster));
        agreement.show(hub, "POL");
        Program.Result sign = run(
                new Program(),
                "sign",
                "--digest=" + agreement.document().digest().hex());
        assertThat(sign.exit()).as(sign.all()).isZero();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Path secret(String name, String secret) {
        try {
            Path file = Files.createFile(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program.Result run(Program program, String command, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        args[1] = "--home=" + home;
        args[2] = "--lang=en";
        System.arraycopy(more, 0, args, 3, more.length);
        return program.run(args);
    }

    private Program.Result leave(Program program) {
        return run(program, "withdraw", "--everything", "--reason=we leave");
    }

    @Test
    void revokesAndTakesBackEverythingAfterTheCodeWasTyped() {
        FakeTerminal terminal = FakeTerminal.answering("nop");

        Program.Result left = leave(new Program().with(terminal));

        assertThat(left.exit()).as(left.all()).isZero();
        assertThat(terminal.questions).hasSize(1);
        assertThat(hub.agreements.get(0).path("revocations").has("VTF")).isTrue();
        assertThat(hub.withdrawals.left).isTrue();
        assertThat(left.out()).contains("Version 1 is revoked", "You left nop", "stays until you remove it");
        assertThat(home.resolve("identity.bcfks")).exists();
        assertThat(home.resolve("state/withdrawals/receipt_" + hub.withdrawals.sent.get(0) + ".json"))
                .exists();
    }

    @Test
    void doesNothingWithoutAPersonOrWithAnotherCode() {
        Program.Result nobody = leave(new Program());
        Program.Result yes = leave(new Program().with(FakeTerminal.answering("yes")));

        assertThat(nobody.err()).contains("a person at a terminal");
        assertThat(yes.exit()).isEqualTo(1);
        assertThat(hub.agreements.get(0).path("revocations").has("VTF")).isFalse();
        assertThat(hub.withdrawals.left).isFalse();
    }

    @Test
    void goesOnAfterItWasInterruptedBehindTheRevocation() {
        hub.before = request -> request.endsWith("/withdrawals/partner") ? -1 : 0;
        Program.Result lost = leave(new Program().with(FakeTerminal.answering("nop")));
        hub.before = FakeHub.Fault.NONE;

        Program.Result again = leave(new Program());

        assertThat(lost.exit()).isEqualTo(3);
        assertThat(hub.agreements.get(0).path("revocations").has("VTF")).isTrue();
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).contains("interrupted goes on", "You left nop");
    }
}
