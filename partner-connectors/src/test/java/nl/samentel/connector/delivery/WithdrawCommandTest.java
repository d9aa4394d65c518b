package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.pseudonymiser.key.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawCommandTest {
    private static final Charset CHARSET = Charset.forName("windows-1252");

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

    private Program.Result withdraw(Program program, String... more) {
        List<String> args =
                new ArrayList<>(List.of("withdraw", "--home=" + steward.home, "--lang=en", "--reason=asked to"));
        args.addAll(List.of(more));
        return program.run(args.toArray(new String[0]));
    }

    private Program.Result period(Program program, String from, String... more) {
        List<String> args = new ArrayList<>(List.of("--from=" + from, "--to=2023-01-01"));
        args.addAll(List.of(more));
        return withdraw(program, args.toArray(new String[0]));
    }

    /** Writes some rows of the extract, and only the columns by which a report is known, to a file of their own. */
    private Path rows(int... persons) throws IOException {
        Path all = steward.extract(20);
        List<String> lines = Files.readAllLines(all, CHARSET);
        List<String> chosen = new ArrayList<>(List.of(lines.get(0)));
        for (int person : persons) {
            chosen.add(lines.get(person));
        }
        return Files.write(folder.resolve("meldingen_bezwaar.csv"), chosen, CHARSET);
    }

    private Program.Result records(Program program, Path file, String... more) {
        List<String> args = new ArrayList<>(List.of("--records=" + file));
        args.addAll(List.of(more));
        return withdraw(program, args.toArray(new String[0]));
    }

    private Path receipt(String reference) {
        return steward.home.resolve("state/withdrawals/receipt_" + reference + ".json");
    }

    @Test
    void takesBackADeliveryKeepsTheReceiptAndForgetsTheDelivery() {
        steward.run(steward.deliver(steward.extract(5)));
        String id = hub.onlySealed().id;

        Program.Result result = period(new Program(), "2022-01-01", "--yes");
        Program.Result status = steward.run("status", "--home=" + steward.home, "--lang=en");
        Program.Result again = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("Taken back: 2022-01-01 up to 2023-01-01", "answer nothing more: 2023Q2-1")
                .contains("4 answers that were given rest on it", "Fingerprint of the key with which the hub signs");
        assertThat(receipt(id)).exists();
        assertThat(status.out()).contains("Taken back, with receipts", "a delivery, receipt ");
        assertThat(hub.deliveries("WITHDRAWN")).hasSize(1);
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).contains("The first delivery of this period");
    }

    @Test
    void takesNothingBackWithoutYesOrWhenThereIsNothing() {
        steward.run(steward.deliver(steward.extract(5)));

        Program.Result nobody = period(new Program(), "2022-01-01");
        Program.Result doubt = period(new Program().with(FakeTerminal.answering("hm")), "2022-01-01");
        Program.Result other = period(new Program(), "2021-01-01", "--yes");
        Program.Result both = period(new Program(), "2022-01-01", "--everything");
        Program.Result half = withdraw(new Program(), "--from=2022-01-01", "--yes");

        assertThat(nobody.err()).contains("Nothing was taken back");
        assertThat(doubt.exit()).isEqualTo(1);
        assertThat(other.err()).contains("no sealed delivery of you");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(half.err()).contains("Say what to take back");
        assertThat(hub.deliveries("SEALED")).hasSize(1);
    }

    @Test
    void goesOnAfterAnAnswerThatWasLost() {
        steward.run(steward.deliver(steward.extract(5)));
        String id = hub.onlySealed().id;
        hub.after = request -> request.endsWith("/withdrawal") ? -1 : 0;
        Program.Result lost = period(new Program(), "2022-01-01", "--yes");
        hub.after = FakeHub.Fault.NONE;
        Program.Result waiting = steward.run("status", "--home=" + steward.home, "--lang=en");

        Program.Result again = period(new Program(), "2022-01-01", "--yes");

        assertThat(lost.exit()).isEqualTo(3);
        assertThat(waiting.out()).contains("a withdrawal was interrupted");
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(receipt(id)).exists();
    }

    @Test
    void takesBackTheEventsOfSomeRowsAndLeavesTheRest() throws IOException {
        steward.run(steward.deliver(steward.extract(10)));
        int before = hub.onlySealed().events.size();
        Path file = rows(3, 15, 4);
        FakeTerminal terminal = FakeTerminal.answering("y");

        Program.Result result = records(new Program().with(terminal), file);

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(before - hub.onlySealed().events.size()).isEqualTo(4);
        assertThat(result.out())
                .contains("The hub has 4 events of these rows", "no event of 1 rows, in lines: 3")
                .contains("will answer nothing more: 2023Q2-1", "brings the records back");
        assertThat(result.all()).doesNotContain("ML3", "ML15", "Veen");
        assertThat(terminal.questions).hasSize(1);
        assertThat(receipt(hub.withdrawals.sent.get(0))).exists();
        assertThat(steward.state()).doesNotContain("ML3", "Veen");
    }

    @Test
    void tellsWhichEventsAFileOfKeysAloneCannotName() throws IOException {
        steward.run(steward.deliver(steward.extract(10)));
        List<String> whole = Files.readAllLines(rows(3), CHARSET);
        List<String> columns =
                List.of("MELDINGNR", "BSN", "GEBOORTEDATUM", "ACHTERNAAM", "VOORLETTERS", "ROL_BETROKKENE");
        List<String> header = List.of(whole.get(0).split(";", -1));
        List<String> keys = whole.stream()
                .map(line -> line.split(";", -1))
                .map(cells -> String.join(
                        ";", columns.stream().map(c -> cells[header.indexOf(c)]).toList()))
                .toList();
        Path file = Files.write(folder.resolve("keys.csv"), keys, CHARSET);
        Path less = Files.write(
                folder.resolve("less.csv"),
                keys.stream().map(l -> l.substring(0, l.lastIndexOf(';'))).toList(),
                CHARSET);

        Program.Result result = records(new Program(), Path.of("meldingen=" + file), "--yes");
        Program.Result refused = records(new Program(), Path.of("meldingen=" + less), "--yes");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("so they stay: VT_CASE_END");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("less.csv");
    }

    @Test
    void doesNotBringBackUnseenWhatWasTakenBack() throws IOException {
        Path extract = steward.extract(10);
        steward.run(steward.deliver(extract));
        Path file = rows(3);
        assertThat(records(new Program(), file, "--yes").exit()).isZero();
        extract = steward.extract(10);

        Program.Result refused = steward.run(steward.deliver(extract, "--yes"));
        Program.Result doubt = new Program().with(FakeTerminal.answering("n")).run(steward.deliver(extract));
        Program.Result brought = steward.run(steward.deliver(extract, "--yes", "--bring-back"));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.all()).contains("2 events in this extract", "with a file of objections");
        assertThat(doubt.exit()).isEqualTo(1);
        assertThat(brought.exit()).as(brought.all()).isZero();
    }

    @Test
    void asksForTheSameAgainAfterAnAnswerThatWasLost() throws IOException {
        steward.run(steward.deliver(steward.extract(10)));
        Path file = rows(3);
        hub.after = request -> request.endsWith("/withdrawals/records") ? -1 : 0;
        Program.Result lost = records(new Program(), file, "--yes");
        hub.after = FakeHub.Fault.NONE;

        Program.Result again = records(new Program(), file);

        assertThat(lost.exit()).isEqualTo(3);
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).contains("interrupted goes on");
        assertThat(hub.withdrawals.sent.stream().distinct()).hasSize(1);
        assertThat(receipt(hub.withdrawals.sent.get(0))).exists();
    }

    @Test
    void takesNothingBackWhenTheHubHasNoneOfIt() throws IOException {
        steward.run(steward.deliver(steward.extract(5)));

        Program.Result result = records(new Program(), rows(15), "--yes");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("no event of these rows");
        assertThat(hub.withdrawals.sent).isEmpty();
    }

    @Test
    void refusesAReceiptThatTheHubItFirstSawDidNotSign() throws IOException {
        steward.run(steward.deliver(steward.extract(5)));
        hub.withdrawals.signer = SigningKey.random();

        Program.Result forged = records(new Program(), rows(3), "--yes");

        assertThat(forged.exit()).isEqualTo(1);
        assertThat(forged.err()).contains("not signed by the hub that you know");
        assertThat(receipt(hub.withdrawals.sent.get(0))).doesNotExist();
    }

    @Test
    void refusesAHubThatShowsAnotherKeyThanBefore() throws IOException {
        steward.run(steward.deliver(steward.extract(5)));
        assertThat(records(new Program(), rows(3), "--yes").exit()).isZero();
        hub.withdrawals.shown = SigningKey.random();

        Program.Result result = records(new Program(), rows(4), "--yes");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("signs with another key than before");
        assertThat(hub.withdrawals.sent).hasSize(1);
    }
}
