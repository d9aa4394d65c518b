package nl.samentel.connector.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samentel.connector.Program;
import nl.samentel.connector.agreement.FakeAgreement;
import nl.samentel.connector.extract.Bsns;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.RosterJson;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.SigningKey;

/** A data steward of Veilig Thuis with a home, keys and an extract of fictional persons. */
public final class Steward {
    public static final String PASSPHRASE = "correct horse battery";
    private static final String HEADER = "MELDINGNR;CASUSNR;DATUM_MELDING;SOORT_MELDING;HERMELDING_AANTAL;"
            + "FASE_VERVOLG;HOEDANIGHEID_MELDER;ORG_MELDER;AANLEIDING;AARD_PRIMAIR;AARD;VEILIGHEIDSBEOORDELING;"
            + "DATUM_VB;VERVOLG;OVERDRACHT_NAAR;DATUM_OVERDRACHT;DATUM_EINDE;ROL_BETROKKENE;BSN;GEBOORTEDATUM;"
            + "GESLACHT;VOORLETTERS;VOORVOEGSEL;ACHTERNAAM;POSTCODE;HUISNR;TOEV;TOELICHTING";

    public final Path home;
    private final Path folder;

    private Steward(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    public static Steward of(Path folder, FakeHub hub) {
        Steward steward = begin(folder, hub);
        FakeAgreement agreed = FakeAgreement.ofBoth();
        agreed.show(hub, "POL", "VTF");
        agreed.remember(steward.home);
        agreed.issue(hub, EpochMaster.of(new byte[32]));
        return steward;
    }

    /** Starts with keys, as one who joined and did not sign yet; the police did. */
    public static Steward newcomer(Path folder, FakeHub hub) {
        Steward steward = begin(folder, hub);
        FakeAgreement agreement = FakeAgreement.empty();
        agreement.join("POL", SigningKey.random());
        agreement.show(hub);
        Program.Result joined = steward.run("join", "--home=" + steward.home);
        if (joined.exit() != 0) {
            throw new AssertionError(joined.all());
        }
        agreement.roster(RosterJson.read("nop", hub.roster));
        agreement.show(hub, "POL");
        agreement.issue(hub, EpochMaster.of(new byte[32]));
        return steward;
    }

    private static Steward begin(Path folder, FakeHub hub) {
        Steward steward = new Steward(folder);
        steward.secret("passphrase", PASSPHRASE);
        Program.Result made = new Program()
                .run(
                        "init",
                        "--home=" + steward.home,
                        "--role=VTF",
                        "--hub=" + hub.url(),
                        "--datalab=nop",
                        "--purpose=test",
                        "--token-url=" + hub.url() + "/token",
                        "--passphrase-file=" + folder.resolve("passphrase"));
        if (made.exit() != 0) {
            throw new AssertionError(made.all());
        }
        LightKeystore.write(steward.secret("keys", ""), steward.home.resolve("keys.bcfks"), PASSPHRASE.toCharArray());
        LightKeystore.write(
                steward.secret("identity", ""),
                steward.home.resolve("identity.bcfks"),
                PASSPHRASE.toCharArray(),
                "samentel-signing-key",
                "samentel-decapsulation-key",
                "samentel-authentication-key");
        return steward;
    }

    public Path secret(String name, String secret) {
        try {
            Path file = folder.resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an extract of reports, each of another person; every row gives two events. */
    public Path extract(int rows) {
        return extract(1, rows);
    }

    public Path extract(int first, int rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = first; i < first + rows; i++) {
            lines.add(row(i));
        }
        return write(lines);
    }

    /** Writes two rows, one of which has a date that does not exist. */
    public Path extractWithAWrongDate() {
        return write(List.of(HEADER, row(1), row(2).replace("-02-2022;1e", "-99-2022;1e")));
    }

    private static String row(int i) {
        return String.format(
                Locale.ROOT,
                "ML%d;C%d;%02d-02-2022;1e melding;;;01;Politie;07|08;kindermishandeling;03|08;zorgen;25-03-2022;01;;;;"
                        + "slachtoffer kind;%s;05-11-2009;V;A.;van der;Veen;8302 AB;%d;;Piet was hier",
                i,
                i,
                i % 28 + 1,
                Bsns.of(i),
                i);
    }

    public Path write(List<String> lines) {
        try {
            return Files.write(
                    folder.resolve("vtf_meldingen_2022.csv"), lines, java.nio.charset.Charset.forName("windows-1252"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String[] deliver(Path extract, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "deliver", "--home=" + home, "--lang=en", "--from=2022-01-01", "--to=2023-01-01", extract.toString()));
        args.addAll(List.of(more));
        return args.toArray(new String[0]);
    }

    public Program.Result run(String... args) {
        return new Program().run(args);
    }

    /** Returns all bytes of the state as text, to look for what must not be there. */
    public String state() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(home.resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName())
                        .append('\n')
                        .append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
