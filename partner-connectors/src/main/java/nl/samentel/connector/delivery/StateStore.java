package nl.samentel.connector.delivery;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.StateFiles;

/**
 * Remembers the open delivery, if there is one, and the sealed ones. Holds counts, digests and receipts; no identifier
 * and no tag.
 */
final class StateStore {
    private static final String OPEN = "open/delivery.json";
    private static final String OPEN_IDS = "open/events.ids";
    private static final String OPEN_DIGESTS = "open/digests";

    private final StateFiles files;

    StateStore(Home home) throws CommandFailure {
        this.files = new StateFiles(home.state());
        files.prepare("open");
        files.prepare("sealed");
        files.prepare("receipts");
    }

    Optional<OpenDelivery> open() throws CommandFailure {
        return files.readJson(OPEN, OpenDelivery.class);
    }

    /** Remembers a delivery that is about to be announced. */
    void begin(OpenDelivery delivery, EventIds ids) throws CommandFailure {
        files.delete(OPEN_DIGESTS);
        files.write(OPEN_IDS, ids::write);
        files.writeJson(OPEN, delivery);
    }

    void update(OpenDelivery delivery) throws CommandFailure {
        files.writeJson(OPEN, delivery);
    }

    BatchDigests digests() throws CommandFailure {
        return BatchDigests.load(files, OPEN_DIGESTS);
    }

    /** Turns the open delivery into a sealed one; may be repeated after a crash. */
    void sealed(SealedDelivery delivery) throws CommandFailure {
        String name = name(delivery.datalab(), delivery.from(), delivery.to());
        files.writeJson("receipts/" + name + "_" + delivery.receipt().replaceAll("[^0-9a-f]", "") + ".json", delivery);
        files.move(OPEN_IDS, "sealed/" + name + ".ids");
        files.writeJson("sealed/" + name + ".json", delivery);
        forget();
    }

    /** Forgets the open delivery. */
    void forget() throws CommandFailure {
        files.delete(OPEN);
        files.delete(OPEN_DIGESTS);
        files.delete(OPEN_IDS);
    }

    /** Forgets a sealed delivery that was taken back; its receipt stays. */
    void withdrawn(String datalab, Period period) throws CommandFailure {
        files.delete("sealed/" + name(datalab, period) + ".json");
        files.delete("sealed/" + name(datalab, period) + ".ids");
    }

    /** Forgets every delivery to a datalab that this partner left; receipts stay. */
    void left(String datalab) throws CommandFailure {
        if (open().filter(o -> o.datalab().equals(datalab)).isPresent()) {
            forget();
        }
        for (SealedDelivery delivery : all()) {
            if (delivery.datalab().equals(datalab)) {
                String name = name(datalab, delivery.from(), delivery.to());
                files.delete("sealed/" + name + ".json");
                files.delete("sealed/" + name + ".ids");
            }
        }
    }

    Optional<SealedDelivery> previous(String datalab, Period period) throws CommandFailure {
        return files.readJson("sealed/" + name(datalab, period) + ".json", SealedDelivery.class);
    }

    Optional<EventIds> previousIds(String datalab, Period period) throws CommandFailure {
        Path file = files.path("sealed/" + name(datalab, period) + ".ids");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return Optional.of(EventIds.read(in));
        } catch (IOException e) {
            throw files.unwritable();
        }
    }

    /** Returns the sealed deliveries, the latest first. */
    List<SealedDelivery> all() throws CommandFailure {
        List<SealedDelivery> all = new ArrayList<>();
        try (Stream<Path> paths = Files.list(files.path("sealed"))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".json")).toList()) {
                files.readJson("sealed/" + path.getFileName(), SealedDelivery.class)
                        .ifPresent(all::add);
            }
        } catch (IOException e) {
            throw files.unwritable();
        }
        all.sort(Comparator.comparing(SealedDelivery::sealedAt).reversed());
        return all;
    }

    private static String name(String datalab, Period period) {
        return name(datalab, period.from().toString(), period.to().toString());
    }

    private static String name(String datalab, String from, String to) {
        return datalab + "_" + from + "_" + to;
    }
}
