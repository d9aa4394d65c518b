package nl.samentel.connector.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import nl.samentel.connector.agreement.FakeAgreement;
import nl.samentel.connector.delivery.LightKeystore;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.NoteKey;

/** A home of Veilig Thuis with a witness; its keys open fast, and are zeros. */
public final class WitnessHome {
    public static final KeyName NAME = new KeyName("samentel.nl/witness/nop/VTF");
    private static final String PASSPHRASE = "correct horse battery";

    public final Path home;
    private final Path folder;

    private WitnessHome(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    /** Makes a home that agreed, with a key of a witness. */
    static WitnessHome of(Path folder, FakeHub hub) {
        WitnessHome made = without(folder, hub);
        made.keystore("witness", "samentel-witness-key");
        return made;
    }

    /** Makes a home that agreed, without a key of a witness. */
    public static WitnessHome without(Path folder, FakeHub hub) {
        WitnessHome made = new WitnessHome(folder);
        Program.Result init = made.run(
                "init",
                "--role=VTF",
                "--hub=" + hub.url(),
                "--datalab=nop",
                "--purpose=test",
                "--token-url=" + hub.url() + "/token",
                "--passphrase-file=" + made.secret("passphrase", PASSPHRASE));
        if (init.exit() != 0) {
            throw new AssertionError(init.all());
        }
        made.keystore("identity", "samentel-signing-key", "samentel-decapsulation-key", "samentel-authentication-key");
        return made;
    }

    /** Lets the hub show an agreement of both partners, which this home signed. */
    FakeAgreement agree(FakeHub hub, SigningKey police) {
        FakeAgreement agreement = FakeAgreement.empty();
        agreement.join("POL", police);
        agreement.join("VTF", SigningKey.of(new byte[SigningKey.LENGTH]));
        agreement.show(hub, "POL", "VTF");
        agreement.remember(home);
        return agreement;
    }

    /** Returns the key with which this home cosigns. */
    static NoteKey key() {
        return new Cosigner(NAME, FakeLog.key(0), Clock.systemUTC()).key();
    }

    private void keystore(String name, String... aliases) {
        LightKeystore.write(secret(name, ""), home.resolve(name + ".bcfks"), PASSPHRASE.toCharArray(), aliases);
    }

    private Path secret(String name, String secret) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program.Result run(String command, String... more) {
        return run(new Program(), command, more);
    }

    Program.Result run(Program program, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.add("--home=" + home);
        if (!command.equals("init")) {
            args.add("--lang=en");
        }
        args.addAll(List.of(more));
        return program.run(args.toArray(new String[0]));
    }

    /** Returns the files of evidence. */
    List<Path> evidence() {
        Path evidence = home.resolve("evidence");
        if (!Files.isDirectory(evidence)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(evidence)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
