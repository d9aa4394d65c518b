package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.connector.Program;
import nl.samentel.connector.agreement.FakeAgreement;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.renewal.PairChunk;
import nl.samentel.schema.renewal.RenewalStatement;
import nl.samentel.schema.renewal.TagPair;
import nl.samentel.schema.signature.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes over into the next epoch what was delivered, against a hub that keeps what it is sent. */
class KeysRenewCommandTest {
    private static final String ONE = UUID.randomUUID().toString();
    private static final String OTHER = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private Steward steward = null;
    private Digest agreed = null;

    @BeforeEach
    void signed() throws Exception {
        steward = Steward.of(folder, hub);
        Program.Result delivered = steward.run(steward.deliver(steward.extract(12), "--yes"));
        assertThat(delivered.exit()).as(delivered.all()).isZero();
        FakeAgreement next = FakeAgreement.ofBoth();
        next.epoch = 2;
        next.show(hub, "POL", "VTF");
        next.remember(steward.home);
        next.issue(hub, EpochMaster.of(new byte[32]));
        agreed = next.document().digest();
        hub.renewal.waiting.addAll(List.of(ONE, OTHER));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void holdBothEpochs() throws Exception {
        ConnectorKeystore.add(
                steward.home.resolve("keys.bcfks"), Steward.PASSPHRASE.toCharArray(), EpochMaster.of(new byte[32]), 2);
    }

    private Program.Result renew(Path extract, String... more) {
        List<String> args =
                new ArrayList<>(List.of("keys", "renew", "--home=" + steward.home, "--lang=en", extract.toString()));
        args.addAll(List.of(more));
        return steward.run(args.toArray(new String[0]));
    }

    private Set<Integer> epochs() throws Exception {
        return ConnectorKeystore.open(steward.home.resolve("keys.bcfks"), Steward.PASSPHRASE.toCharArray())
                .epochs();
    }

    private Set<Id32> delivered(TagType type) {
        return hub.onlySealed().events.stream()
                .flatMap(event -> event.personTags().stream())
                .filter(tag -> tag.type() == type)
                .map(Tag::value)
                .collect(Collectors.toSet());
    }

    @Test
    void sendsAPairForEveryTagThatWasDeliveredAndForgetsTheOldKeys() throws Exception {
        holdBothEpochs();

        Program.Result renewed = renew(steward.extract(12), "--yes");

        assertThat(renewed.exit()).as(renewed.all()).isZero();
        List<TagPair> pairs =
                hub.renewal.chunks.stream().flatMap(c -> c.pairs().stream()).toList();
        assertThat(pairs.stream()
                        .filter(p -> p.type() == TagType.BSN)
                        .map(TagPair::ending)
                        .collect(Collectors.toSet()))
                .hasSize(12)
                .isEqualTo(delivered(TagType.BSN));
        assertThat(pairs).extracting(TagPair::ending).doesNotHaveDuplicates();
        assertThat(pairs).extracting(TagPair::next).doesNotHaveDuplicates();
        assertThat(hub.renewal.renewed).containsExactly(ONE, OTHER);
        assertThat(epochs()).containsExactly(2);
        assertThat(renewed.out())
                .contains(
                        "Only pairs of tags leave, no record", "not in these files: 0-5 %", "Taken over: 2 deliveries");
    }

    @Test
    void signsTheTableUnderTheAgreementThatAsksForTheNextEpoch() throws Exception {
        holdBothEpochs();

        renew(steward.extract(12), "--yes");

        RenewalStatement statement = new RenewalStatement(
                agreed,
                "VTF",
                1,
                2,
                hub.renewal.chunks.stream().map(PairChunk::digest).toList());
        SigningKey.of(new byte[32])
                .verifyingKey()
                .verify(
                        statement.signingInput(),
                        new Signature(hub.renewal.request.path("signature").asText()));
        assertThat(hub.renewal.request.path("ending").asInt()).isEqualTo(1);
        assertThat(hub.renewal.request.path("next").asInt()).isEqualTo(2);
        assertThat(hub.renewal.request.path("labels").findValuesAsText("epoch")).containsOnly("2");
        assertThat(hub.renewal.request.path("confirmLoss").asBoolean()).isFalse();
    }

    @Test
    void goesOnWhereItWasWhenItIsRunAgain() throws Exception {
        holdBothEpochs();
        hub.before = request -> request.endsWith("/deliveries/" + OTHER) ? 409 : 0;
        Program.Result cut = renew(steward.extract(12), "--yes");
        assertThat(cut.exit()).as(cut.all()).isNotZero();
        assertThat(epochs()).containsExactly(1, 2);

        hub.before = FakeHub.Fault.NONE;
        Program.Result again = renew(steward.extract(12), "--yes");

        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(hub.renewal.renewed).containsExactly(ONE, OTHER);
        assertThat(epochs()).containsExactly(2);
    }

    @Test
    void sendsNothingWhenTheStewardSaysNoOrTheKeysAreNotThere() throws Exception {
        Program.Result without = renew(steward.extract(12), "--yes");
        holdBothEpochs();
        Program.Result declined = renew(steward.extract(12));

        assertThat(without.exit()).isEqualTo(1);
        assertThat(without.err()).contains("no keys of epoch 2", "samentel keys receive");
        assertThat(declined.exit()).isEqualTo(1);
        assertThat(hub.requests("PUT /api/v1/datalabs/nop/renewal")).isEmpty();
        assertThat(epochs()).containsExactly(1, 2);
    }

    @Test
    void saysThatThereIsNothingToTakeOver() throws Exception {
        holdBothEpochs();
        ConnectorKeystore.remove(steward.home.resolve("keys.bcfks"), Steward.PASSPHRASE.toCharArray(), 1);

        Program.Result nothing = renew(steward.extract(12), "--yes");

        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err()).contains("no keys of an epoch before 2");
    }

    /** Which days are delivered decides what a row gives: how a year of two digits is read, and whether it counts at all. */
    @Test
    void readsTheFilesAsTheyWereReadForTheDelivery() throws Exception {
        holdBothEpochs();
        Charset charset = Charset.forName("windows-1252");
        List<String> lines = new ArrayList<>(Files.readAllLines(steward.extract(13), charset));
        lines.set(13, lines.get(13).replace("-2022;", "-2021;"));

        Program.Result renewed = renew(steward.write(lines), "--yes");

        assertThat(renewed.exit()).as(renewed.all()).isZero();
        assertThat(hub.renewal.chunks.stream()
                        .flatMap(c -> c.pairs().stream())
                        .filter(p -> p.type() == TagType.BSN)
                        .map(TagPair::ending)
                        .collect(Collectors.toSet()))
                .isEqualTo(delivered(TagType.BSN));
    }

    @Test
    void onlyForgetsTheOldKeysWhereNothingWasDelivered() throws Exception {
        holdBothEpochs();
        hub.onlySealed().state = "WITHDRAWN";

        Program.Result unasked = renew(steward.extract(12));
        assertThat(unasked.exit()).as(unasked.all()).isEqualTo(1);
        assertThat(epochs()).containsExactly(1, 2);

        Program.Result renewed = renew(steward.extract(12), "--yes");

        assertThat(renewed.exit()).as(renewed.all()).isZero();
        assertThat(hub.requests("PUT /api/v1/datalabs/nop/renewal")).isEmpty();
        assertThat(epochs()).containsExactly(2);
    }
}
