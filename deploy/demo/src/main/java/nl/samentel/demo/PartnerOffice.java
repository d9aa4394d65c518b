package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samentel.testsupport.ChildProcess;

/**
 * The desk of one partner's data steward: a connector home, keys that are made or taken over, and the commands a steward
 * types. Knows nothing of another partner.
 */
final class PartnerOffice {
    /** Who makes the shared key and seals it to the others. */
    static final Partner CUSTODIAN = Partner.VTF;

    private final Folders folders;
    private final Partner partner;
    private final Path home;
    private final Connector connector;

    PartnerOffice(Folders folders, Partner partner) {
        this.folders = folders;
        this.partner = partner;
        this.home = folders.partner(partner);
        this.connector = new Connector(folders);
    }

    /** Begins with a hub that knows nothing yet: what was seen and signed before goes, keys of an earlier run stay. */
    void begin(URI hub, URI tokenUrl) {
        Folders.delete(home.resolve("agreement"));
        Folders.delete(home.resolve("state"));
        Folders.delete(home.resolve("witness"));
        if (!settled(hub, tokenUrl)) {
            settle(hub, tokenUrl);
        }
    }

    private boolean settled(URI hub, URI tokenUrl) {
        try {
            var settings = home.resolve("samentel.yaml");
            var text = Files.exists(settings) ? Files.readString(settings) : "";
            return text.contains(hub.toString())
                    && text.contains(tokenUrl.toString())
                    && !text.contains("clientSecretFile");
        } catch (IOException e) {
            throw new UncheckedIOException("samentel.yaml cannot be read", e);
        }
    }

    /** Writes settings for this run's addresses. */
    void settle(URI hub, URI tokenUrl) {
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(home.resolve("samentel.yaml"));
            Folders.delete(home.resolve("state"));
            SecretFile.drawIfAbsent(home.resolve("passphrase"));
        } catch (IOException e) {
            throw new UncheckedIOException(home + " cannot be written", e);
        }
        run(
                "init",
                "init",
                "--home",
                home.toString(),
                "--role",
                partner.name(),
                "--hub",
                hub.toString(),
                "--datalab",
                Site.DATALAB,
                "--purpose",
                Datalab.PURPOSE,
                "--token-url",
                tokenUrl.toString(),
                "--client-id",
                partner.clientId(),
                "--passphrase-file",
                "passphrase");
        addInstitutions();
    }

    /** Fills in the one setting that {@code init} only explains: addresses where many strangers live. */
    private void addInstitutions() {
        try {
            Files.writeString(
                    home.resolve("samentel.yaml"),
                    "institutions: " + folders.institutions() + "\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("samentel.yaml cannot be written", e);
        }
    }

    /** Makes the partner's own keys, if there are none yet; returns the request that the steward sends to be let in. */
    JsonNode request() {
        var file = home.resolve("admission-" + partner.name() + ".json");
        try {
            if (!Files.exists(file)) {
                // An identity from before connectors logged in with a key of their own.
                Files.deleteIfExists(home.resolve("identity.bcfks"));
                run("request", "join", "--request", "--home", home.toString());
            }
            return HubApi.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Brings the partner's own keys to the roster; returns their fingerprint. */
    String join() {
        run("join", "join", "--home", home.toString());
        return LogText.all(log("join")).stream()
                .filter(line -> line.contains("Fingerprint of your keys:"))
                .map(line ->
                        line.substring(line.indexOf("keys:") + "keys:".length()).strip())
                .findFirst()
                .orElse("");
    }

    /** Signs the preliminary agreement that has a digest. */
    void signInquiry(String digest) {
        run("inquiry-sign", "inquiry", "sign", "--home", home.toString(), "--digest", digest);
    }

    /** Shows the profile of the extract and sends it with blinded points. */
    void sendProfile() {
        var arguments = new ArrayList<>(List.of("inquiry", "send", "--yes", "--home", home.toString()));
        arguments.addAll(files());
        run("inquiry-send", arguments.toArray(String[]::new));
    }

    /** Blinds the other partners' points once more. */
    void overlap() {
        run("inquiry-overlap", "inquiry", "overlap", "--home", home.toString());
    }

    /** Signs the agreement that has a digest. */
    void sign(String digest) {
        run("sign", "sign", "--home", home.toString(), "--digest", digest);
    }

    /** Makes the key with which this connector cosigns the hub's log, and registers it. */
    void enrolWitness() {
        run("witness-enrol", "witness", "enrol", "--home", home.toString());
    }

    /** Looks whether the hub's log only grew, and cosigns it. */
    void watch() {
        run("witness", "witness", "--home", home.toString());
    }

    /** Returns whom this partner believes about the hub's log. */
    String policy() {
        run("witness-policy", "witness", "policy", "--home", home.toString());
        return String.join("\n", LogText.all(log("witness-policy"))) + "\n";
    }

    /** Key custodian: makes the keys of the datalab, if there are none yet, and seals them to the others. */
    void issueKeys() {
        run("keys", "keys", "issue", "--home", home.toString());
    }

    /** Opens the keys that the custodian sealed. */
    void receiveKeys() {
        run("keys", "keys", "receive", "--home", home.toString());
    }

    /** Takes what was delivered over into the next epoch of keys. */
    void renewKeys() {
        var arguments = new ArrayList<>(List.of("keys", "renew", "--yes", "--home", home.toString()));
        arguments.addAll(files());
        run("keys-renew", arguments.toArray(String[]::new));
    }

    /** Checks the extract without sending anything; returns one line about it. */
    String check() {
        var report = folders.work().resolve("check").resolve(partner.name() + ".html");
        try {
            Files.createDirectories(report.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(report + " cannot be written", e);
        }
        var arguments = new ArrayList<>(List.of(
                "check",
                "--role",
                partner.name(),
                "--report",
                report.toString(),
                "--institutions",
                folders.institutions().toString()));
        arguments.addAll(period());
        arguments.addAll(files());
        run("check", arguments.toArray(String[]::new));
        return CheckLine.of(LogText.all(log("check")));
    }

    /** Delivers the extract; returns the line with the receipt. */
    String deliver() {
        run("deliver", deliverCommand().toArray(String[]::new));
        return DeliverLine.of(LogText.all(log("deliver")));
    }

    /** Starts a delivery without waiting for it. */
    ChildProcess startDelivery(Map<String, String> environment) {
        return connector.start(logName("deliver"), environment, deliverCommand());
    }

    List<String> deliverCommand() {
        var arguments = new ArrayList<>(List.of("deliver", "--yes", "--home", home.toString()));
        arguments.addAll(period());
        arguments.addAll(files());
        return arguments;
    }

    Path home() {
        return home;
    }

    Path log(String step) {
        return folders.log(logName(step));
    }

    List<String> files() {
        try (Stream<Path> files = Files.list(folders.extracts().resolve(partner.name()))) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the extracts of " + partner + " cannot be found", e);
        }
    }

    private void run(String step, String... arguments) {
        connector.runWell(logName(step), Map.of(), List.of(arguments));
    }

    private String logName(String step) {
        return partner.name() + "-" + step;
    }

    private static List<String> period() {
        return List.of("--from", Datalab.FROM, "--to", Datalab.TO);
    }
}
