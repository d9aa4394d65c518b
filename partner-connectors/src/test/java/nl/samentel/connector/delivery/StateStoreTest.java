package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.schema.event.Id32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateStoreTest {
    private static final Period PERIOD =
            new Period(java.time.LocalDate.of(2022, 1, 1), java.time.LocalDate.of(2023, 1, 1));

    @TempDir
    Path folder;

    private StateStore store() throws CommandFailure {
        return new StateStore(new Home(folder));
    }

    private static OpenDelivery open() {
        return new OpenDelivery(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "nop",
                "2022-01-01",
                "2023-01-01",
                "abc",
                Map.of("VT_REPORT", 2L),
                false,
                "d1",
                10,
                1000);
    }

    private static EventIds ids(int... numbers) {
        EventIds ids = new EventIds();
        for (int number : numbers) {
            byte[] bytes = new byte[Id32.LENGTH];
            bytes[0] = (byte) number;
            ids.add(Id32.of(bytes));
        }
        return ids;
    }

    private static SealedDelivery sealed() {
        return new SealedDelivery(
                "d1", "nop", "2022-01-01", "2023-01-01", Map.of("VT_REPORT", 2L), "2026-11-24T12:00:00Z", "ab12");
    }

    @Test
    void remembersAnOpenDelivery() throws CommandFailure {
        store().begin(open(), ids(1, 2));

        assertThat(store().open()).contains(open());
    }

    @Test
    void keepsTheEventsOfASealedDeliveryToCompareWith() throws CommandFailure {
        StateStore store = store();
        store.begin(open(), ids(1, 2, 3));
        store.sealed(sealed());

        assertThat(store.open()).isEmpty();
        assertThat(store.previous("nop", PERIOD)).contains(sealed());
        Optional<EventIds> before = store.previousIds("nop", PERIOD);
        assertThat(before.orElseThrow().common(ids(3, 4, 1, 9))).isEqualTo(2);
    }

    @Test
    void finishesASealThatACrashInterrupted() throws CommandFailure, IOException {
        StateStore store = store();
        store.begin(open(), ids(1, 2, 3));
        Files.move(
                folder.resolve("state/open/events.ids"), folder.resolve("state/sealed/nop_2022-01-01_2023-01-01.ids"));

        store.sealed(sealed());

        assertThat(store.previousIds("nop", PERIOD).orElseThrow().size()).isEqualTo(3);
    }

    @Test
    void passesOverADigestThatACrashCutOff() throws CommandFailure, IOException {
        StateStore store = store();
        store.begin(open(), ids(1));
        BatchDigests digests = store.digests();
        digests.put(0, "a".repeat(64));
        Files.write(folder.resolve("state/open/digests"), new byte[7], StandardOpenOption.APPEND);

        BatchDigests reloaded = store.digests();
        reloaded.put(1, "b".repeat(64));

        assertThat(store.digests().at(0)).contains("a".repeat(64));
        assertThat(store.digests().at(1)).contains("b".repeat(64));
        assertThat(store.digests().at(2)).isEmpty();
    }

    @Test
    void saysWhichFileIsDamaged() throws CommandFailure, IOException {
        StateStore store = store();
        store.begin(open(), ids(1));
        Files.writeString(folder.resolve("state/open/delivery.json"), "{\"reference\":");

        CommandFailure failure = catchThrowableOfType(CommandFailure.class, store::open);

        assertThat(failure.key()).isEqualTo("state.damaged");
    }

    @Test
    void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws CommandFailure, IOException {
        StateStore store = store();
        store.begin(open(), ids(1));
        Files.createDirectories(folder.resolve("state/open/delivery.json.new/in-the-way"));

        CommandFailure failure = catchThrowableOfType(CommandFailure.class, () -> store.update(open().confirmed()));

        assertThat(failure.key()).isEqualTo("state.unwritable");
        assertThat(store.open()).contains(open());
    }
}
