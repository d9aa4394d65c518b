package nl.samentel.connector.inquiry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.connector.Program;
import nl.samentel.connector.agreement.FakeAgreement;
import nl.samentel.connector.delivery.LightKeystore;
import nl.samentel.connector.desk.OpenDesk;
import nl.samentel.connector.extract.Bsns;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.RosterJson;
import nl.samentel.connector.question.OwnQuestion;
import nl.samentel.pseudonymiser.key.BlindingSecret;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.pseudonymiser.overlap.BlindedSets;
import nl.samentel.pseudonymiser.overlap.BlindingKey;
import nl.samentel.pseudonymiser.overlap.PublicTagger;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.SetStatement;
import nl.samentel.schema.inquiry.ShareBand;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a steward of Veilig Thuis does to find out with the municipality whether the records suffice. */
class InquiryCommandsTest {
    private static final String PASSPHRASE = "correct horse battery";
    private static final PersonSet OURS = new PersonSet("VTF", EventType.VT_REPORT, TagType.BSN);
    private static final PersonSet THEIRS = new PersonSet("GEM", EventType.GROUP_FLAG, TagType.BSN);
    private static final Overlap BOTH = Overlap.of(OURS, THEIRS);
    private static final String HEADER = "MELDINGNR;CASUSNR;DATUM_MELDING;SOORT_MELDING;HERMELDING_AANTAL;FASE_VERVOLG;"
            + "HOEDANIGHEID_MELDER;ORG_MELDER;AANLEIDING;AARD_PRIMAIR;AARD;VEILIGHEIDSBEOORDELING;DATUM_VB;VERVOLG;"
            + "OVERDRACHT_NAAR;DATUM_OVERDRACHT;DATUM_EINDE;ROL_BETROKKENE;BSN;GEBOORTEDATUM;GESLACHT;VOORLETTERS;"
            + "VOORVOEGSEL;ACHTERNAAM;POSTCODE;HUISNR;TOEV;TOELICHTING";

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final SigningKey municipality = SigningKey.random();
    private final BlindingKey theirKey = BlindingKey.of(BlindingSecret.random(), "set later", "GEM");
    private InquiryDocument document;
    private Path home;

    @BeforeEach
    void begin() throws RosterException {
        home = folder.resolve("home");
        secret("passphrase", PASSPHRASE);
        assertThat(new Program()
                        .run(
                                "init",
                                "--home=" + home,
                                "--role=VTF",
                                "--hub=" + hub.url(),
                                "--datalab=nop",
                                "--purpose=test",
                                "--token-url=" + hub.url() + "/token",
                                "--passphrase-file=" + folder.resolve("passphrase"))
                        .exit())
                .isZero();
        LightKeystore.write(
                secret("identity", ""),
                home.resolve("identity.bcfks"),
                PASSPHRASE.toCharArray(),
                "samentel-signing-key",
                "samentel-decapsulation-key",
                "samentel-authentication-key");
        FakeAgreement roster = FakeAgreement.empty();
        roster.join("GEM", municipality);
        roster.show(hub);
        assertThat(run("join").exit()).isZero();
        document = InquiryDocument.of(inquiry(
                Roster.verified("nop", RosterJson.read("nop", hub.roster)).head()));
        show();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static Inquiry inquiry(Digest roster) {
        return new Inquiry(
                "nop",
                1,
                "Proef",
                "Trial",
                "to see whether the records suffice",
                "AVG 89",
                List.of(BoundDefinition.of(Definitions.find("M3").orElseThrow())),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2023, 1, 1),
                10,
                List.of("BSN"),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2100, 1, 1),
                roster,
                List.of(
                        new Inquiry.Party("GEM", "GEM", "GEM", "Jeugdwet 7.4.4", 5_000),
                        new Inquiry.Party("VTF", "VTF", "VTF", "Wmo 5.2.9", 5_000)));
    }

    private void show() {
        ObjectNode shown = new ObjectMapper()
                .createObjectNode()
                .put("document", new String(document.bytes(), StandardCharsets.UTF_8));
        shown.putObject("signatures")
                .put("GEM", municipality.sign(document.signingInput()).text());
        shown.putObject("revocations");
        hub.inquiry.list.removeAll();
        hub.inquiry.list.add(shown);
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

    private Program.Result run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--home=" + home);
        all.add("--lang=en");
        return new Program().run(all.toArray(String[]::new));
    }

    private void sign() {
        Program.Result signed =
                run("inquiry", "sign", "--digest=" + document.digest().hex());
        assertThat(signed.exit()).as(signed.all()).isZero();
    }

    /** 150 reports about 150 persons, 70 of whom the municipality has as well. */
    private Path extract() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        IntStream.rangeClosed(1, 150)
                .forEach(i -> lines.add(String.format(
                        Locale.ROOT,
                        "ML%d;C%d;%02d-02-2022;1e melding;;;01;Politie;%s;kindermishandeling;03;zorgen;;01;;;;"
                                + "slachtoffer kind;%s;05-11-2009;V;A.;van der;Veen;8302 AB;%d;;Piet was hier",
                        i,
                        i,
                        i % 28 + 1,
                        i % 3 == 0 ? "" : "07",
                        Bsns.of(i),
                        i)));
        try {
            return Files.write(folder.resolve("vtf_meldingen_2022.csv"), lines, Charset.forName("windows-1252"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program.Result send() {
        return run("inquiry", "send", "--yes", extract().toString());
    }

    private static Collection<Id32> theirPersons(InquiryDocument document) {
        var tagger = PublicTagger.of("nop", document.digest());
        return IntStream.rangeClosed(81, 300)
                .mapToObj(i -> new Canonicaliser()
                        .canonicalise(RawIdentity.builder().bsn(Bsns.of(i)).build()))
                .flatMap(c -> c.person().stream())
                .filter(c -> c.type() == TagType.BSN)
                .map(c -> tagger.tag(c).value())
                .toList();
    }

    /** The municipality sends its points, as its own connector would. */
    private PointSet municipalitySends(BlindingKey key) {
        PointSet points = BlindedSets.first(key, theirPersons(document), done -> {});
        relay(points, municipality);
        return points;
    }

    private void relay(PointSet points, SigningKey signer) {
        SetStatement statement = SetStatement.first(document.digest(), THEIRS, points.digest());
        hub.inquiry.points.put(THEIRS.name(), points.bytes());
        hub.inquiry.signatures.put(
                THEIRS.name(), signer.sign(statement.signingInput()).text());
    }

    private BlindingKey theirs() {
        return BlindingKey.of(BlindingSecret.random(), document.digest().hex(), THEIRS.name());
    }

    @Test
    void showsWhatWillBeFoundOutAndSignsIt() {
        Program.Result signed =
                run("inquiry", "sign", "--digest=" + document.digest().hex());

        assertThat(signed.exit()).as(signed.all()).isZero();
        assertThat(signed.out())
                .contains("Trial", "M3", "VTF.VT_REPORT.BSN", "GEM.GROUP_FLAG.BSN", "no record", "Wmo 5.2.9")
                .contains(document.digest().spoken());
        assertThat(hub.inquiry.list.at("/0/signatures/VTF").asText()).isNotEmpty();
    }

    @Test
    void tellsAProfileInBandsAndNothingElse() throws DocumentException {
        sign();

        Program.Result sent = send();

        assertThat(sent.exit()).as(sent.all()).isZero();
        assertThat(sent.out()).contains("100-199 records, 100-199 persons", "reason_codes", "50-75 %");
        Profile profile = Profile.read(
                hub.inquiry.profiles.get(0).path("profile").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(profile.of(EventType.VT_REPORT).orElseThrow().field("pc4")).contains(ShareBand.NEARLY_ALL);
        assertThat(profile.of(EventType.VT_REPORT).orElseThrow().tag("BSN")).contains(ShareBand.NEARLY_ALL);
        // As words: a signature or digest may hold such letters by chance.
        assertThat(hub.inquiry.profiles.toString())
                .doesNotContainPattern("(?<![A-Za-z0-9+/])(Veen|8302|150|" + Bsns.of(1) + ")(?![A-Za-z0-9+/])");
        assertThat(home.resolve("agreement/profile-nop-1.json")).exists();
    }

    @Test
    void letsTheHubCountWhomTwoPartnersShare() {
        sign();
        assertThat(send().exit()).isZero();
        BlindingKey key = theirs();
        municipalitySends(key);

        Program.Result overlap = run("inquiry", "overlap");

        assertThat(overlap.exit()).as(overlap.all()).isZero();
        PointSet ours = PointSet.read(hub.inquiry.points.get(OURS.name()));
        PointSet theirsTwice = PointSet.read(hub.inquiry.points.get(BOTH.name() + "|VTF"));
        PointSet oursTwice = BlindedSets.second(key, ours, done -> {});
        assertThat(theirsTwice.common(oursTwice)).isEqualTo(70);
        assertThat(ours.size()).isEqualTo(BlindedSets.padded(150));
    }

    @Test
    void forgetsTheBlindingSecretWhenAllIsCounted() {
        sign();
        assertThat(send().exit()).isZero();
        municipalitySends(theirs());
        assertThat(run("inquiry", "overlap").out()).contains("Waiting for GEM");
        assertThat(blindingFiles()).isNotEmpty();
        hub.inquiry.bands.put(BOTH.name(), "50-99");

        Program.Result done = run("inquiry", "overlap");

        assertThat(done.out()).contains("50-99", "All overlaps with you are counted");
        assertThat(blindingFiles()).isEmpty();
    }

    @Test
    void isReadSignedAndSentAtTheDeskToo() {
        extract();
        Chromium browser = Chromium.open();
        try (browser;
                OpenDesk desk = OpenDesk.of(home, Optional.of(folder))) {
            Page page = browser.window("nl-NL", ColorScheme.LIGHT);
            page.navigate(desk.address());
            page.navigate(desk.url("/file"));
            page.locator("form[action$='/file/pick'] button").click();
            page.navigate(desk.url("/inquiry"));
            look(browser, page, "desk-7-a-inquiry");
            page.locator("#read").check();
            page.locator("form[action$='/sign'] button").click();
            assertThat(hub.inquiry.list.at("/0/signatures/VTF").asText()).isNotEmpty();

            page.locator("form[action$='/send'] button").click();
            assertThat(page.locator("#asked")).containsText("Dit profiel versturen");
            assertThat(page.locator("main")).containsText("100-199 gegevens, 100-199 personen");
            assertThat(hub.inquiry.profiles).isEmpty();
            look(browser, page, "desk-7-b-profile");
            page.locator("button[value=yes]").click();
            assertThat(page.locator("#run-title")).hasText("Verstuurd");
            assertThat(hub.inquiry.profiles).hasSize(1);

            municipalitySends(theirs());
            page.locator("form[action$='/overlap'] button").click();
            assertThat(page.locator("#run-title")).hasText("Voor nu klaar");
            assertThat(hub.inquiry.points).containsKey(BOTH.name() + "|VTF");
            look(browser, page, "desk-7-c-counted");
        }
    }

    private static void look(Chromium browser, Page page, String name) {
        browser.picture(page, name);
        assertThat(Chromium.barriers(page)).as(name).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private List<Path> blindingFiles() {
        try (var files = Files.list(home.resolve("agreement"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("blinding-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sendsTheSamePointsAgainAfterAnInterruption() {
        sign();
        assertThat(send().exit()).isZero();
        byte[] first = hub.inquiry.points.get(OURS.name());

        assertThat(send().exit()).isZero();

        assertThat(hub.inquiry.points.get(OURS.name())).isEqualTo(first);
    }

    @Test
    void sendsNothingBeforeAllHaveSigned() {
        Program.Result sent = send();

        assertThat(sent.exit()).isEqualTo(1);
        assertThat(sent.err()).contains("not signed by VTF");
        assertThat(hub.inquiry.profiles).isEmpty();
        assertThat(hub.inquiry.points).isEmpty();
    }

    @Test
    void blindsNoPointsThatTheirPartnerDidNotSign() {
        sign();
        assertThat(send().exit()).isZero();
        relay(BlindedSets.first(theirKey, theirPersons(document), done -> {}), SigningKey.random());

        Program.Result overlap = run("inquiry", "overlap");

        assertThat(overlap.exit()).isEqualTo(1);
        assertThat(overlap.err()).contains("were not signed by GEM");
        assertThat(hub.inquiry.points).doesNotContainKey(BOTH.name() + "|VTF");
    }

    /** A hub together with the municipality cannot have guess after guess tested. */
    @Test
    void blindsOneSetOfAPartnerAndNoOther() {
        sign();
        assertThat(send().exit()).isZero();
        municipalitySends(theirs());
        assertThat(run("inquiry", "overlap").exit()).isZero();
        hub.inquiry.points.remove(BOTH.name() + "|VTF");
        municipalitySends(theirs());

        Program.Result again = run("inquiry", "overlap");

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("others than those that were blinded before");
        assertThat(hub.inquiry.points).doesNotContainKey(BOTH.name() + "|VTF");
    }

    /** Shows the preliminary agreement about other questions. */
    private void about(BoundDefinition... definitions) {
        Inquiry other = inquiry(document.roster());
        document = InquiryDocument.of(new Inquiry(
                other.datalab(),
                other.number(),
                other.titleNl(),
                other.titleEn(),
                other.purpose(),
                other.legalBasis(),
                List.of(definitions),
                other.dataFrom(),
                other.dataTo(),
                other.minPersons(),
                other.overlapTags(),
                other.from(),
                other.until(),
                other.roster(),
                other.parties()));
        show();
    }

    @Test
    void refusesAProposalAboutAQuestionThatIsAnotherHere() {
        about(new BoundDefinition("M3", new Digest("1".repeat(64))));

        assertThat(run("inquiry", "sign", "--digest=" + document.digest().hex()).err())
                .contains("Question M3 has another definition here", "Install the version");
    }

    @Test
    void looksIntoAQuestionOfTheDatalabAndProfilesWhatItLooksAtAlone() throws DocumentException {
        DefinitionDocument own = OwnQuestion.document();
        hub.definitions.put(own.digest().hex(), OwnQuestion.text());
        about(BoundDefinition.of(own.definition()));

        Program.Result signed =
                run("inquiry", "sign", "--digest=" + document.digest().hex());
        Program.Result sent = send();

        assertThat(signed.exit()).as(signed.all()).isZero();
        assertThat(signed.out()).contains("X1  Own question", "Why somebody reported.", "GEM.GROUP_FLAG.BSN");
        assertThat(sent.exit()).as(sent.all()).isZero();
        Profile profile = Profile.read(
                hub.inquiry.profiles.get(0).path("profile").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(profile.of(EventType.VT_REPORT).orElseThrow().fields())
                .extracting(Profile.Filled::name)
                .containsExactly("outcome");
        assertThat(profile.cells()).extracting(Profile.Cells::question).containsExactly("X1");
    }

    @Test
    void sendsNothingAboutAQuestionThatTheHubShowsOtherwiseThanSigned() {
        DefinitionDocument own = OwnQuestion.document();
        hub.definitions.put(own.digest().hex(), OwnQuestion.text());
        about(BoundDefinition.of(own.definition()));
        sign();

        hub.definitions.put(own.digest().hex(), OwnQuestion.text().replace("outcome", "nature_primary"));

        assertThat(send().err()).contains("question X1 that the hub shows is not the one");
        assertThat(hub.inquiry.profiles).isEmpty();
    }

    @Test
    void revokesAndSendsNothingMore() {
        sign();
        assertThat(send().exit()).isZero();

        assertThat(run("inquiry", "revoke", "--digest=" + document.digest().hex())
                        .exit())
                .isZero();
        ((ObjectNode) hub.inquiry.list.get(0)).withObject("/revocations").removeAll();

        assertThat(send().err()).contains("not one that you signed here");
        assertThat(blindingFiles()).isEmpty();
    }

    /** A hub that shows another one by then does not keep a partner from taking its signature back. */
    @Test
    void revokesWhatItSignedWhateverTheHubShows() throws SignatureRefusedException {
        sign();
        InquiryDocument signed = document;
        ((ObjectNode) hub.inquiry.list.get(0)).put("document", "nothing that can be read");

        Program.Result revoked =
                run("inquiry", "revoke", "--digest=" + signed.digest().hex());

        assertThat(revoked.exit()).as(revoked.all()).isZero();
        SigningKey.of(new byte[32])
                .verifyingKey()
                .verify(
                        signed.revocationInput(),
                        new Signature(hub.inquiry.list.at("/0/revocations/VTF").asText()));
        assertThat(run("inquiry", "revoke").err()).contains("nothing to revoke");
    }

    @Test
    void showsWhichQuestionsCanBeAnswered() {
        Program.Result report = run("inquiry", "report");

        assertThat(report.exit()).as(report.all()).isZero();
        assertThat(report.out()).contains("M3  can be answered in part", "20-49, at least", "youth health care");
    }
}
