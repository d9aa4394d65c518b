package nl.samentel.connector.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.Program;
import nl.samentel.connector.delivery.LightKeystore;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.RosterJson;
import nl.samentel.connector.question.OwnQuestion;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.admission.LoginKey;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.signature.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementCommandsTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final FakeAgreement agreement = FakeAgreement.empty();
    private Path home;

    @BeforeEach
    void init() {
        home = folder.resolve("home");
        secret("passphrase", "correct horse battery");
        Program.Result made = new Program()
                .run(
                        "init",
                        "--home=" + home,
                        "--role=VTF",
                        "--hub=" + hub.url(),
                        "--datalab=nop",
                        "--purpose=test",
                        "--token-url=" + hub.url() + "/token",
                        "--passphrase-file=" + folder.resolve("passphrase"));
        assertThat(made.exit()).as(made.all()).isZero();
        agreement.join("POL", SigningKey.random());
        agreement.show(hub);
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

    private Program.Result run(String command, String... more) {
        return run(new Program(), command, more);
    }

    private Program.Result run(Program program, String command, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        args[1] = "--home=" + home;
        args[2] = "--lang=en";
        System.arraycopy(more, 0, args, 3, more.length);
        return program.run(args);
    }

    /** Joins with keys that open fast, and lets the agreement take over the roster that came out. */
    private void join() {
        LightKeystore.write(
                secret("identity", ""),
                home.resolve("identity.bcfks"),
                "correct horse battery".toCharArray(),
                "samentel-signing-key",
                "samentel-decapsulation-key",
                "samentel-authentication-key");
        Program.Result joined = run("join");
        assertThat(joined.exit()).as(joined.all()).isZero();
        agreement.roster(RosterJson.read("nop", hub.roster));
    }

    private String digest() {
        return agreement.document().digest().hex();
    }

    @Test
    void asksToBeLetInWithAFileAndJoinsWhenItWas() throws IOException {
        Program.Result before = run("join");
        Program.Result asked = run("join", "--request");
        JsonNode request =
                new ObjectMapper().readTree(home.resolve("admission-VTF.json").toFile());
        hub.admitted = new LoginKey(request.at("/key/x").asText());
        Program.Result joined = run("join");

        assertThat(before.exit()).isEqualTo(2);
        assertThat(before.all()).contains("does not let client connector-vtf in", "samentel join --request");
        assertThat(asked.exit()).as(asked.all()).isZero();
        assertThat(asked.out()).contains(request.path("fingerprint").asText());
        assertThat(request.path("partner").asText()).isEqualTo("VTF");
        assertThat(request.path("role").asText()).isEqualTo("VTF");
        assertThat(request.path("datalab").asText()).isEqualTo("nop");
        assertThat(request.at("/key/kty").asText() + request.at("/key/crv").asText())
                .isEqualTo("OKPEd25519");
        assertThat(joined.exit()).as(joined.all()).isZero();
        assertThat(hub.requests("POST /api/v1/datalabs/nop/roster")).hasSize(1);
    }

    @Test
    void joinsOnceAndSaysTheFingerprintOfItsKeys() {
        hub.admitted = null;
        Program.Result first = run("join");
        Program.Result second = run("join");

        assertThat(first.exit()).as(first.all()).isZero();
        assertThat(first.out()).contains("Keys made", "You take part in nop").containsPattern("( \\d{4}){6}");
        assertThat(second.exit()).as(second.all()).isZero();
        assertThat(second.out()).doesNotContain("Keys made");
        assertThat(RosterJson.read("nop", hub.roster))
                .extracting(e -> e.entry().partner())
                .containsExactly("POL", "VTF");
    }

    @Test
    void joinsAfterAnAnswerThatWasLost() {
        hub.admitted = null;
        hub.after = request -> request.equals("POST /api/v1/datalabs/nop/roster") ? -1 : 0;
        Program.Result lost = run("join");
        hub.after = FakeHub.Fault.NONE;

        Program.Result again = run("join");

        assertThat(lost.exit()).isNotZero();
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(hub.roster).hasSize(2);
    }

    @Test
    void showsEverythingThatIsSignedIncludingTheKeysOfTheOthers() {
        join();
        agreement.show(hub, "POL");

        Program.Result shown = run("agreement");

        assertThat(shown.exit()).as(shown.all()).isZero();
        assertThat(shown.out())
                .contains(
                        "Purpose      test",
                        "Legal basis  AVG 89",
                        "at least 10 persons and 3 households, with noise of at most 5",
                        "POL  POL  signed",
                        "VTF  ",
                        "not signed",
                        "permission to supply police data",
                        agreement.document().digest().spoken());
    }

    @Test
    void signsAfterYesAndWhatItSignedVerifies() {
        join();
        agreement.show(hub, "POL");
        FakeTerminal sure = FakeTerminal.answering("y");

        Program.Result signed = run(new Program().with(sure), "sign");

        assertThat(signed.exit()).as(signed.all()).isZero();
        assertThat(sure.questions).singleElement().asString().contains("Sign version 1");
        String signature = hub.agreements.get(0).path("signatures").path("VTF").asText();
        var keys = RosterJson.read("nop", hub.roster).get(1).entry().verifyingKey();
        org.assertj.core.api.Assertions.assertThatCode(
                        () -> keys.verify(agreement.document().signingInput(), new Signature(signature)))
                .doesNotThrowAnyException();
    }

    private void namesAnOwnQuestion() {
        Digest digest = OwnQuestion.document().digest();
        agreement.questions = List.of("M1", "X1");
        agreement.own = Map.of("X1", digest);
        hub.definitions.put(digest.hex(), OwnQuestion.text());
        agreement.show(hub, "POL");
    }

    @Test
    void showsWhatIsCountedAndOfAQuestionOfTheDatalabWhatItSaysAndCannotSay() {
        join();
        namesAnOwnQuestion();

        Program.Result signed = run("sign", "--digest=" + digest());
        Program.Result shown = new Program().run("agreement", "--home=" + home, "--lang=nl");

        assertThat(signed.exit()).as(signed.all()).isZero();
        assertThat(signed.out())
                .contains("M1  " + Definitions.find("M1").orElseThrow().title().en())
                .contains("X1  Own question", "report", "How many reports.", "Why somebody reported.", "version 4");
        assertThat(shown.out()).contains("X1  Eigen vraag", "Waarom er gemeld is.");
    }

    @Test
    void signsNoQuestionThatIsNotWhatTheAgreementNames() {
        join();
        namesAnOwnQuestion();
        String digest = OwnQuestion.document().digest().hex();

        hub.definitions.put(digest, OwnQuestion.text().replace("How many", "How few"));
        assertRefused("definition of question X1 that the hub shows is not the one", "by telephone");
        hub.definitions.remove(digest);
        assertRefused("does not have the definition of question X1", "propose it again");
    }

    @Test
    void signsNoQuestionThatIsAnotherInItsOwnProgram() {
        join();
        agreement.own = Map.of("M1", OwnQuestion.document().digest());
        agreement.show(hub, "POL");

        assertRefused("Question M1 has another definition here", "Install the version");
    }

    @Test
    void signsNoQuestionThatItCannotRead() {
        join();
        String later = "{\"format\":\"samentel-question-2\"}";
        Digest digest = Digest.of(later.getBytes(StandardCharsets.UTF_8));
        agreement.questions = List.of("M1", "X1");
        agreement.own = Map.of("X1", digest);
        hub.definitions.put(digest.hex(), later);
        agreement.show(hub, "POL");

        assertRefused("cannot read the definition of question X1", "Install the version");
    }

    private void assertRefused(String... words) {
        Program.Result signed = run("sign", "--digest=" + digest());
        Program.Result shown = run("agreement");

        for (Program.Result result : List.of(signed, shown)) {
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains(words);
        }
        assertThat(shown.out()).contains("M1", agreement.document().digest().spoken());
        assertThat(hub.agreements.get(0).path("signatures").has("VTF")).isFalse();
    }

    @Test
    void signsNothingWithoutYes() {
        join();
        agreement.show(hub, "POL");

        Program.Result doubt = run(new Program().with(FakeTerminal.answering("hm")), "sign");
        Program.Result nobody = run("sign");
        Program.Result other = run("sign", "--digest=" + "0".repeat(64));

        assertThat(List.of(doubt.exit(), nobody.exit(), other.exit())).containsOnly(1);
        assertThat(other.err()).contains("another digest");
        assertThat(hub.agreements.get(0).path("signatures").has("VTF")).isFalse();
    }

    @Test
    void showsOnlyWhatALightAmendmentChanges() {
        join();
        agreement.show(hub, "POL");
        run("sign", "--digest=" + digest());
        agreement.version = 2;
        agreement.questions = List.of("H8", "M1");
        agreement.show(hub, "POL");

        Program.Result signed = run("sign", "--digest=" + digest());

        assertThat(signed.exit()).as(signed.all()).isZero();
        assertThat(signed.out()).contains("Only questions change").containsPattern("questions\\R    \\+ H8");
    }

    @Test
    void revokesWhatItSigned() {
        join();
        agreement.show(hub, "POL");
        Program.Result early = run("revoke", "--digest=" + digest());
        run("sign", "--digest=" + digest());

        Program.Result revoked = run("revoke", "--digest=" + digest());

        assertThat(early.err()).contains("You signed no agreement");
        assertThat(revoked.exit()).as(revoked.all()).isZero();
        assertThat(hub.agreements.get(0).path("revocations").has("VTF")).isTrue();
    }

    @Test
    void refusesAHubThatSwapsThePublicKeyOfAnotherPartner() {
        join();
        FakeAgreement swapped = FakeAgreement.empty();
        swapped.join("POL", SigningKey.random());
        swapped.join("VTF", SigningKey.random());
        swapped.show(hub, "POL");

        Program.Result sign =
                run("sign", "--digest=" + swapped.document().digest().hex());
        Program.Result look = run("agreement");

        assertThat(sign.exit()).isEqualTo(1);
        assertThat(sign.err()).contains("The hub shows other keys of POL than before", "Sign and send nothing");
        assertThat(look.exit()).isEqualTo(1);
    }

    @Test
    void refusesAHubThatBringsKeysInOurName() {
        join();
        agreement.join("VTF", SigningKey.random());
        agreement.show(hub, "POL");

        Program.Result sign = run("sign", "--digest=" + digest());

        assertThat(sign.exit()).isEqualTo(1);
        assertThat(sign.err()).contains("Somebody else brought keys for VTF");
    }

    @Test
    void refusesARosterThatIsReorderedShortenedOrAltered() {
        join();
        agreement.show(hub, "POL");
        ObjectNode first = (ObjectNode) hub.roster.get(0).deepCopy();
        ObjectNode second = (ObjectNode) hub.roster.get(1).deepCopy();

        hub.roster.removeAll().add(second).add(first);
        Program.Result reordered = run("agreement");
        hub.roster.removeAll().add(first);
        Program.Result shortened = run("agreement");
        hub.roster.removeAll().add(first).add(second.deepCopy().put("previous", "0".repeat(64)));
        Program.Result altered = run("agreement");
        ObjectNode third = second.deepCopy().put("sequence", 2).put("partner", "GEM");
        hub.roster.removeAll().add(first).add(second).add(third);
        Program.Result replayed = run("agreement");

        assertThat(List.of(reordered.exit(), shortened.exit(), altered.exit(), replayed.exit()))
                .containsOnly(1);
        assertThat(replayed.err()).contains("is not in order");
    }

    @Test
    void refusesAnAgreementThatIsAltered() {
        join();
        agreement.show(hub, "POL");
        ObjectNode shown = (ObjectNode) hub.agreements.get(0);
        shown.put("document", shown.path("document").asText().replace("\"minPersons\":10", "\"minPersons\": 5"));

        Program.Result sign = run("sign", "--digest=" + digest());

        assertThat(sign.exit()).isEqualTo(1);
        assertThat(sign.err()).contains("cannot be read");
    }

    @Test
    void refusesAKeystoreThatOthersCanReadAndAWrongPassphrase() throws IOException {
        join();
        agreement.show(hub, "POL");
        Path keystore = home.resolve("identity.bcfks");
        Files.setPosixFilePermissions(keystore, PosixFilePermissions.fromString("rw-r--r--"));
        Program.Result open = run("sign", "--digest=" + digest());
        Files.setPosixFilePermissions(keystore, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("passphrase"), "another passphrase\n");
        Program.Result wrong = run("sign", "--digest=" + digest());

        assertThat(open.exit()).isEqualTo(2);
        assertThat(open.err()).contains("identity.bcfks");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("identity.bcfks").doesNotContain("another passphrase");
        assertThat(hub.agreements.get(0).path("signatures").has("VTF")).isFalse();
    }

    /** Joins, and lets everybody sign. */
    private void agree() {
        join();
        agreement.show(hub, "POL");
        Program.Result signed = run("sign", "--digest=" + digest());
        assertThat(signed.exit()).as(signed.all()).isZero();
    }

    private Program.Result keys(String command) {
        return new Program().run("keys", command, "--home=" + home, "--lang=en");
    }

    @Test
    void receivesTheKeysThatTheCustodianSealed() throws IOException {
        agree();
        agreement.issue(hub, EpochMaster.random());

        Program.Result received = keys("receive");
        Program.Result again = keys("receive");
        Program.Result shown = keys("show");

        assertThat(received.exit()).as(received.all()).isZero();
        assertThat(received.out()).contains("Keystore made", "fictional persons get the same tags");
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).doesNotContain("Keystore made");
        assertThat(shown.out())
                .contains(received.out()
                        .lines()
                        .filter(l -> l.startsWith("Key check value"))
                        .findFirst()
                        .orElseThrow());
        assertThat(hub.receipts).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys.bcfks"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesKeysThatAreAlteredReplayedOrSealedBySomebodyElse() {
        agree();
        agreement.issue(hub, EpochMaster.random());
        ObjectNode envelope = (ObjectNode) hub.keys.path("envelope");
        String ciphertext = envelope.path("ciphertext").asText();
        envelope.put("ciphertext", (ciphertext.charAt(0) == 'A' ? "B" : "A") + ciphertext.substring(1));
        Program.Result altered = keys("receive");

        agreement.issue(hub, EpochMaster.random());
        hub.keys.put("agreement", "f".repeat(64));
        Program.Result replayed = keys("receive");

        agreement.issue(hub, EpochMaster.random());
        hub.keys.put("custodian", "VTF");
        Program.Result posing = keys("receive");

        agreement.issue(hub, EpochMaster.random());
        hub.keys.remove("envelope");
        Program.Result nothing = keys("receive");

        assertThat(List.of(altered.exit(), replayed.exit(), posing.exit(), nothing.exit()))
                .containsOnly(1);
        assertThat(altered.err()).contains("was not signed by POL");
        assertThat(replayed.err()).contains("another agreement, epoch or partner");
        assertThat(posing.err()).contains("was not signed by POL");
        assertThat(nothing.err()).contains("has sealed no keys to you");
        assertThat(home.resolve("keys.bcfks")).doesNotExist();
        assertThat(hub.receipts).isEmpty();
    }

    @Test
    void keepsTheKeysItHasWhenTheCustodianSendsOthers() throws IOException {
        agree();
        agreement.issue(hub, EpochMaster.random());
        keys("receive");
        byte[] before = Files.readAllBytes(home.resolve("keys.bcfks"));
        agreement.issue(hub, EpochMaster.random());

        Program.Result other = keys("receive");

        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("other tags for fictional persons");
        assertThat(Files.readAllBytes(home.resolve("keys.bcfks"))).isEqualTo(before);
    }

    @Test
    void issuesKeysAsTheCustodianOnly() {
        agree();
        Program.Result notUs = keys("issue");
        agreement.custodian = "VTF";
        hub.agreements.removeAll();
        agreement.show(hub, "POL");
        run("sign", "--digest=" + digest());

        Program.Result first = keys("issue");
        String canaries = hub.keys.path("canaries").toString();
        Program.Result again = keys("issue");

        assertThat(notUs.exit()).isEqualTo(1);
        assertThat(notUs.err()).contains("The key custodian is POL");
        assertThat(first.exit()).as(first.all()).isZero();
        assertThat(first.out()).contains("Keystore made", "Sealed and sent");
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(hub.keys.path("canaries")).hasToString(canaries);
        assertThat(hub.keys.path("envelopes")).hasSize(1);
        assertThat(hub.keys.path("envelopes").get(0).path("to").asText()).isEqualTo("POL");
    }

    @Test
    void revokesTheVersionThatHoldsTogetherWithTheOneThatWaits() {
        agree();
        String first = digest();
        agreement.version = 2;
        agreement.questions = List.of("H8", "M1");
        agreement.show(hub, new String[0]);
        run("sign", "--digest=" + digest());

        Program.Result revoked = run("revoke", "--digest=" + first);

        assertThat(revoked.exit()).as(revoked.all()).isZero();
        assertThat(hub.agreements).hasSize(2);
        assertThat(hub.agreements)
                .allSatisfy(a -> assertThat(a.path("revocations").has("VTF")).isTrue());
        assertThat(run("revoke", "--digest=" + first).err()).contains("You signed no agreement");
    }

    @Test
    void splitsTheKeysAmongOrganisationsAndPutsThemTogetherAgain() throws IOException {
        join();
        agreement.custodian = "VTF";
        agreement.show(hub, "POL");
        run("sign", "--digest=" + digest());
        keys("issue");
        String check = spoken(keys("show"));
        Path shares = folder.resolve("shares");
        Program.Result one =
                new Program().run("keys", "escrow", "--home=" + home, "--lang=en", "--threshold=1", "--out=" + shares);
        Program.Result made =
                new Program().run("keys", "escrow", "--home=" + home, "--lang=en", "--threshold=2", "--out=" + shares);
        List<String> files;
        try (var list = Files.list(shares)) {
            files = list.map(Path::toString).sorted().toList();
        }

        Program.Result rehearsed = new Program()
                .run("keys", "recover", "--home=" + home, "--lang=en", "--rehearse", files.get(0), files.get(1));
        Program.Result twice = new Program()
                .run("keys", "recover", "--home=" + home, "--lang=en", "--rehearse", files.get(0), files.get(0));
        Program.Result kept =
                new Program().run("keys", "recover", "--home=" + home, "--lang=en", files.get(0), files.get(1));
        Files.delete(home.resolve("keys.bcfks"));
        Program.Result recovered =
                new Program().run("keys", "recover", "--home=" + home, "--lang=en", files.get(0), files.get(1));

        assertThat(one.exit()).isEqualTo(2);
        assertThat(made.exit()).as(made.all()).isZero();
        assertThat(files).hasSize(2);
        assertThat(rehearsed.exit()).as(rehearsed.all()).isZero();
        assertThat(spoken(rehearsed)).isEqualTo(check);
        assertThat(twice.err()).contains("One share was given twice");
        assertThat(kept.err()).contains("is not overwritten");
        assertThat(recovered.exit()).as(recovered.all()).isZero();
        assertThat(spoken(keys("show"))).isEqualTo(check);
    }

    private static String spoken(Program.Result result) {
        return result.out()
                .lines()
                .filter(l -> l.startsWith("Key check value"))
                .findFirst()
                .orElseThrow();
    }
}
