package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import nl.samentel.connector.agreement.FakeAgreement;
import nl.samentel.connector.extract.Bsns;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBatchWriter;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverCommandTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private Steward steward;

    @BeforeEach
    void start() {
        steward = Steward.of(folder, hub);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void deliversAnExtractAndPrintsTheReceipt() {
        Program.Result result = steward.run(steward.deliver(steward.extract(25)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("Can be delivered", "Sealed: 2022-01-01 up to 2023-01-01, 50 events", "Receipt");
        assertThat(hub.onlySealed().events).hasSize(50);
        assertThat(hub.onlySealed().digests).hasSize(5);
    }

    @Test
    void showsTheCheckBeforeAnythingLeavesAndSendsNothingOverTheCeiling() {
        Path extract = steward.extractWithAWrongDate();

        Program.Result result = steward.run(steward.deliver(extract));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("Cannot be delivered: 50 % rejected");
        assertThat(result.err()).contains("Nothing was sent");
        assertThat(hub.requests("POST /api/v1/datalabs/nop/deliveries")).isEmpty();
    }

    @Test
    void replacesADeliveryAfterShowingTheDifference() {
        steward.run(steward.deliver(steward.extract(1, 20)));

        Program.Result result = steward.run(steward.deliver(steward.extract(3, 20)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("new 4, gone 4, still there 36");
        assertThat(hub.onlySealed().events).hasSize(40);
        assertThat(hub.deliveries("REPLACED")).hasSize(1);
    }

    @Test
    void refusesToShrinkWhenNobodyIsThereToAsk() {
        steward.run(steward.deliver(steward.extract(20)));

        Program.Result refused = steward.run(steward.deliver(steward.extract(10), "--yes"));
        Program.Result confirmed = steward.run(steward.deliver(steward.extract(10), "--confirm-shrink"));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("50 % smaller", "--confirm-shrink");
        assertThat(confirmed.exit()).as(confirmed.all()).isZero();
        assertThat(hub.onlySealed().events).hasSize(20);
    }

    @Test
    void asksWhetherShrinkingIsRightAndTakesAnythingButYesAsNo() {
        steward.run(steward.deliver(steward.extract(20)));
        FakeTerminal doubting = FakeTerminal.answering("well");
        FakeTerminal sure = FakeTerminal.answering("y");

        Program.Result declined = new Program().with(doubting).run(steward.deliver(steward.extract(10), "--yes"));
        Program.Result agreed = new Program().with(sure).run(steward.deliver(steward.extract(10), "--yes"));

        assertThat(doubting.questions).singleElement().asString().contains("50 % smaller");
        assertThat(declined.exit()).isEqualTo(1);
        assertThat(agreed.exit()).as(agreed.all()).isZero();
    }

    @Test
    void asksAgainWhenOnlyTheHubRemembersThePreviousDelivery() throws IOException {
        steward.run(steward.deliver(steward.extract(20)));
        forgetState();

        Program.Result alone = steward.run(steward.deliver(steward.extract(10)));
        Program.Result again = steward.run(steward.deliver(steward.extract(10), "--confirm-shrink"));

        assertThat(alone.exit()).isEqualTo(1);
        assertThat(alone.err()).contains("--confirm-shrink", "Hint of delivery-shrinks");
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).contains("Going on with the delivery that was interrupted");
    }

    @Test
    void asksBeforeSendingWhenSomebodyIsThere() {
        FakeTerminal terminal = FakeTerminal.answering("n");

        Program.Result result = new Program().with(terminal).run(steward.deliver(steward.extract(5)));

        assertThat(terminal.questions).containsExactly("Deliver 10 events? [y/N] ");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(hub.deliveries("OPEN")).isEmpty();
    }

    @Test
    void goesOnAfterTheConnectionWasCut() {
        hub.before = request -> request.endsWith("/batches/2") ? -1 : 0;
        Program program = new Program();
        Path extract = steward.extract(25);

        Program.Result cut = program.run(steward.deliver(extract));
        hub.before = FakeHub.Fault.NONE;
        int sentBefore = hub.requests("PUT").size();
        Program.Result resumed = steward.run(steward.deliver(extract));

        assertThat(cut.exit()).isEqualTo(3);
        assertThat(cut.err()).contains("Run the same command again");
        assertThat(program.retries).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(resumed.exit()).as(resumed.all()).isZero();
        assertThat(hub.requests("PUT").subList(sentBefore, hub.requests("PUT").size()))
                .hasSize(3);
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    @Test
    void sendsABatchAgainWhenOnlyTheAnswerWasLost() {
        AtomicInteger lost = new AtomicInteger();
        hub.after = request -> request.endsWith("/batches/1") && lost.getAndIncrement() == 0 ? -1 : 0;

        Program.Result result = steward.run(steward.deliver(steward.extract(25)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(hub.requests("PUT").stream().filter(r -> r.endsWith("/batches/1")))
                .hasSize(2);
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    @Test
    void recognisesADeliveryThatWasSealedBeforeTheAnswerCame() {
        hub.after = request -> request.endsWith("/seal") ? -1 : 0;
        Path extract = steward.extract(25);
        Program.Result cut = steward.run(steward.deliver(extract));
        hub.after = FakeHub.Fault.NONE;
        int sentBefore = hub.requests("PUT").size();

        Program.Result again = steward.run(steward.deliver(extract));

        assertThat(cut.exit()).isEqualTo(3);
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).contains("was sealed before the interruption", "Receipt");
        assertThat(hub.requests("PUT")).hasSize(sentBefore);
        assertThat(hub.deliveries("SEALED")).hasSize(1);
    }

    @Test
    void announcesOnceThoughTheAnswerWasLost() {
        hub.after = request -> request.equals("POST /api/v1/datalabs/nop/deliveries") ? -1 : 0;
        Path extract = steward.extract(5);
        Program.Result cut = steward.run(steward.deliver(extract));
        hub.after = FakeHub.Fault.NONE;

        Program.Result again = steward.run(steward.deliver(extract));

        assertThat(cut.exit()).isEqualTo(3);
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(hub.deliveries("SEALED")).hasSize(1);
        assertThat(hub.deliveries("OPEN")).isEmpty();
    }

    @Test
    void refusesToGoOnWithOtherFiles() {
        hub.before = request -> request.endsWith("/batches/2") ? -1 : 0;
        steward.run(steward.deliver(steward.extract(25)));
        hub.before = FakeHub.Fault.NONE;

        Program.Result changed = steward.run(steward.deliver(steward.extract(2, 25)));
        Program.Result abandoned = steward.run(steward.deliver(steward.extract(2, 25), "--abandon"));

        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.err()).contains("not the same as when this delivery started", "--abandon");
        assertThat(abandoned.exit()).as(abandoned.all()).isZero();
        assertThat(hub.deliveries("ABANDONED")).hasSize(1);
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    @Test
    void refusesAnotherPeriodWhileOneIsOpen() {
        hub.before = request -> request.endsWith("/batches/2") ? -1 : 0;
        Path extract = steward.extract(25);
        steward.run(steward.deliver(extract));

        Program.Result other = steward.run(
                "deliver",
                "--home=" + steward.home,
                "--lang=en",
                "--from=2021-01-01",
                "--to=2023-01-01",
                extract.toString());

        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("2022-01-01 up to 2023-01-01", "still open");
    }

    @Test
    void abandonsADeliveryThisMachineDoesNotRemember() throws IOException {
        hub.before = request -> request.endsWith("/batches/2") ? -1 : 0;
        Path extract = steward.extract(25);
        steward.run(steward.deliver(extract));
        hub.before = FakeHub.Fault.NONE;
        forgetState();

        Program.Result open = steward.run(steward.deliver(extract));
        Program.Result abandoned = steward.run("deliver", "--home=" + steward.home, "--lang=en", "--abandon");
        Program.Result delivered = steward.run(steward.deliver(extract));

        assertThat(open.exit()).isEqualTo(1);
        assertThat(open.err()).contains("another open delivery", "--abandon");
        assertThat(abandoned.exit()).as(abandoned.all()).isZero();
        assertThat(delivered.exit()).as(delivered.all()).isZero();
    }

    @Test
    void startsAnewWhenTheHubLostTheDelivery() {
        hub.before = request -> request.endsWith("/batches/2") ? -1 : 0;
        Path extract = steward.extract(25);
        steward.run(steward.deliver(extract));
        hub.before = FakeHub.Fault.NONE;
        hub.deliveries("OPEN").get(0).state = "ABANDONED";

        Program.Result result = steward.run(steward.deliver(extract));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("no longer knows the delivery");
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    @Test
    void cutsBatchesThatWouldBeTooLarge() {
        int[] empty = new int[1];
        new EventBatchWriter().write(List.of()).withContainer(bytes -> empty[0] = bytes.length);
        hub.maxBytes = empty[0] + 2_000;
        hub.batchSize = 40;

        Program.Result result = steward.run(steward.deliver(steward.extract(25)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(hub.onlySealed().digests.size()).isGreaterThan(2);
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    @Test
    void tellsThatTheKeyIsNotThatOfTheOthers() {
        hub.announceProblem = "key-check-differs";

        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("samentel keys show", "The hub says: Hint of key-check-differs");
    }

    @Test
    void refusesAnotherPurposeOrEpochThanThatOfTheAgreementBeforeReading() {
        agree(a -> a.purpose = "something else");
        Program.Result purpose = steward.run(steward.deliver(steward.extract(5)));
        agree(a -> a.epoch = 2);
        Program.Result epoch = steward.run(steward.deliver(steward.extract(5)));

        assertThat(purpose.exit()).isEqualTo(2);
        assertThat(purpose.err()).contains("The purpose in");
        assertThat(epoch.exit()).isEqualTo(1);
        assertThat(epoch.err()).contains("no keys of epoch 2");
        assertThat(purpose.out() + epoch.out()).doesNotContain("Checking");
    }

    /** Replaces what was agreed by something else that everybody signed. */
    private FakeAgreement agree(Consumer<FakeAgreement> change) {
        FakeAgreement other = FakeAgreement.ofBoth();
        change.accept(other);
        hub.agreements.removeAll();
        other.show(hub, "POL", "VTF");
        other.remember(steward.home);
        other.issue(hub, EpochMaster.of(new byte[32]));
        return other;
    }

    @Test
    void sendsNoTagTypeThatIsNotAgreed() {
        agree(a -> a.tagTypes = List.of("BSN"));

        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(hub.onlySealed().events).allSatisfy(event -> {
            assertThat(event.personTags()).extracting(Tag::type).containsOnly(TagType.BSN);
            assertThat(event.householdTags()).isEmpty();
        });
        assertThat(hub.onlySealed().announcement.path("labels")).hasSize(1);
    }

    @Test
    void sendsNoFieldThatIsNotAgreed() {
        agree(a -> a.fields = List.of("report_type_native"));

        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(hub.onlySealed().events)
                .extracting(e -> e.attributes().keySet())
                .allSatisfy(fields -> assertThat(fields).isSubsetOf(Attribute.REPORT_TYPE_NATIVE))
                .anySatisfy(fields -> assertThat(fields).isNotEmpty());
    }

    @Test
    void sendsNothingUntilEverybodySignedTheVersionThatWeSigned() {
        FakeAgreement half = FakeAgreement.ofBoth();
        hub.agreements.removeAll();
        half.show(hub, "VTF");
        half.remember(steward.home);
        Program.Result unsigned = steward.run(steward.deliver(steward.extract(5)));
        FakeAgreement other = agree(a -> {});
        other.version = 2;
        other.show(hub, "POL", "VTF");
        Program.Result unknown = steward.run(steward.deliver(steward.extract(5)));

        assertThat(List.of(unsigned.exit(), unknown.exit())).containsOnly(1);
        assertThat(unsigned.err()).contains("Not every partner has signed");
        assertThat(unknown.err()).contains("another version than you did");
        assertThat(hub.requests("POST /api/v1/datalabs/nop/deliveries")).isEmpty();
    }

    @Test
    void goesOnUnderTheVersionThatHoldsWhileTheNextWaitsForOthers() throws IOException {
        FakeAgreement agreed = agree(a -> {});
        Path signed = steward.home.resolve("agreement/signed-nop.json");
        String first = Files.readString(signed);
        agreed.version = 2;
        agreed.questions = List.of("H8", "M1");
        agreed.show(hub, "VTF");
        agreed.remember(steward.home);
        String second = Files.readString(signed);
        Files.writeString(signed, first.substring(0, first.length() - 1) + "," + second.substring(1));

        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
    }

    @Test
    void sendsNothingWithOtherKeysThanTheCustodians() {
        FakeAgreement agreed = agree(a -> {});
        agreed.issue(hub, EpochMaster.random());
        Program.Result other = steward.run(steward.deliver(steward.extract(5)));
        agreed.issue(hub, EpochMaster.of(new byte[32]));
        ((ObjectNode) hub.keys.path("canaries").get(0)).put("value", "0".repeat(64));
        Program.Result altered = steward.run(steward.deliver(steward.extract(5)));
        hub.keys.removeAll();
        Program.Result none = steward.run(steward.deliver(steward.extract(5)));

        assertThat(List.of(other.exit(), altered.exit(), none.exit())).containsOnly(1);
        assertThat(other.err()).contains("other tags for fictional persons", "dotless-i");
        assertThat(altered.err()).contains("was not signed by POL");
        assertThat(none.err()).contains("samentel keys issue");
        assertThat(hub.requests("POST /api/v1/datalabs/nop/deliveries")).isEmpty();
    }

    @Test
    void sendsNothingUnderAForgedRevokedOrOutdatedAgreement() {
        FakeAgreement agreed = agree(a -> {});
        ObjectNode shown = (ObjectNode) hub.agreements.get(0);
        ObjectNode signatures = (ObjectNode) shown.path("signatures");
        String good = signatures.path("POL").asText();
        signatures.set("POL", signatures.path("VTF"));
        Program.Result forged = steward.run(steward.deliver(steward.extract(5)));
        signatures.put("POL", good);
        ((ObjectNode) shown.path("revocations")).put("POL", agreed.revocation("POL"));
        Program.Result revoked = steward.run(steward.deliver(steward.extract(5)));
        agree(a -> a.until = LocalDate.of(2024, 1, 1));
        Program.Result over = steward.run(steward.deliver(steward.extract(5)));

        assertThat(List.of(forged.exit(), revoked.exit(), over.exit())).containsOnly(1);
        assertThat(forged.err()).contains("The signature of POL does not hold");
        assertThat(revoked.err()).contains("revoked by POL");
        assertThat(over.err()).contains("and not today");
        assertThat(hub.requests("POST /api/v1/datalabs/nop/deliveries")).isEmpty();
    }

    @Test
    void letsOneDeliveryAtATimeWorkFromAHome() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        hub.before = request -> {
            if (request.endsWith("/batches/1")) {
                inside.countDown();
                await(go);
            }
            return 0;
        };
        Path extract = steward.extract(25);
        CompletableFuture<Program.Result> first =
                CompletableFuture.supplyAsync(() -> steward.run(steward.deliver(extract)));
        inside.await();

        Program.Result second = steward.run(steward.deliver(extract));
        go.countDown();

        assertThat(second.exit()).isEqualTo(3);
        assertThat(second.err()).contains("process " + ProcessHandle.current().pid());
        assertThat(first.get().exit()).as(first.get().all()).isZero();
    }

    @Test
    void remembersNoIdentifierNoTagAndNoEventId() {
        steward.run(steward.deliver(steward.extract(25)));

        String state = steward.state();

        assertThat(state)
                .contains("\"receipt\"")
                .doesNotContain("Veen", "8302", Bsns.of(3), "client_assertion", "very-secret-token");
        hub.onlySealed().events.forEach(event -> {
            assertThat(state).doesNotContain(latin(event.id().toByteArray()));
            event.personTags()
                    .forEach(tag ->
                            assertThat(state).doesNotContain(latin(tag.value().toByteArray())));
        });
    }

    @Test
    void tellsThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full on this machine");
        Path extract = steward.extract(25);
        hub.before = request -> request.endsWith("/batches/2") ? -1 : 0;
        steward.run(steward.deliver(extract));
        hub.before = FakeHub.Fault.NONE;
        Path written = steward.home.resolve("state/open/delivery.json.new");
        Files.createSymbolicLink(written, Path.of("/dev/full"));

        Program.Result full = steward.run(steward.deliver(extract));
        Files.delete(written);
        Program.Result room = steward.run(steward.deliver(extract));

        assertThat(full.exit()).isEqualTo(3);
        assertThat(full.err()).contains("the disk is full", "make room");
        assertThat(room.exit()).as(room.all()).isZero();
        assertThat(hub.onlySealed().events).hasSize(50);
    }

    @Test
    void speaksDutchWhenAsked() {
        String[] args = steward.deliver(steward.extract(5));
        args[2] = "--lang=nl";

        Program.Result result = steward.run(args);

        assertThat(result.out()).contains("Verzegeld", "Ontvangstbewijs", "Kan worden geleverd");
    }

    @Test
    void needsAPeriodAndSaysHow() {
        Program.Result none = steward.run("deliver", "--home=" + steward.home, "--lang=en", "x.csv");
        Program.Result wrong = steward.run(
                "deliver", "--home=" + steward.home, "--lang=en", "x.csv", "--from=2023-01-01", "--to=2022-01-01");

        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("--from 2019-01-01");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(hub.requests).isEmpty();
    }

    private void forgetState() throws IOException {
        try (Stream<Path> paths = Files.walk(steward.home.resolve("state"))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, 0, 8, StandardCharsets.ISO_8859_1);
    }
}
