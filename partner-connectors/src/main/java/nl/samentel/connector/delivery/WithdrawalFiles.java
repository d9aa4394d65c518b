package nl.samentel.connector.delivery;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.withdrawal.SignedReceipt;

/**
 * Remembers withdrawals: the one that is under way, the receipts, and short digests of the events that were taken back,
 * so that a delivery does not bring them back unseen. Holds no identifier and no event id.
 */
final class WithdrawalFiles {
    private static final String PENDING = "withdrawals/pending.json";

    private final StateFiles files;

    WithdrawalFiles(Home home) throws CommandFailure {
        this.files = new StateFiles(home.state());
        files.prepare("withdrawals");
    }

    /**
     * A receipt as it is kept; whoever has the hub's key from elsewhere can verify it without this program.
     *
     * @param document canonical JSON that the hub signed
     * @param signature signature of the hub
     * @param hubKey key of the hub that verified it here
     */
    record Kept(String document, String signature, String hubKey) {
        SignedReceipt receipt() throws DocumentException {
            return SignedReceipt.read(document, new Signature(signature));
        }
    }

    Optional<PendingWithdrawal> pending() throws CommandFailure {
        return files.readJson(PENDING, PendingWithdrawal.class);
    }

    void begin(PendingWithdrawal pending) throws CommandFailure {
        files.writeJson(PENDING, pending);
    }

    /** Forgets the withdrawal that was under way. */
    void end() throws CommandFailure {
        files.delete(PENDING);
    }

    /** Keeps a receipt and returns where it stands. */
    Path keep(SignedReceipt receipt, HubKey key) throws CommandFailure {
        String name = "withdrawals/receipt_" + receipt.receipt().reference() + ".json";
        files.writeJson(
                name,
                new Kept(
                        receipt.document(),
                        receipt.signature().text(),
                        key.key().text()));
        return files.path(name);
    }

    /** Returns the receipts, the latest first. */
    List<SignedReceipt> receipts() throws CommandFailure {
        List<SignedReceipt> all = new ArrayList<>();
        try (Stream<Path> paths = Files.list(files.path("withdrawals"))) {
            for (Path path : paths.filter(p -> p.getFileName().toString().matches("receipt_.*\\.json"))
                    .toList()) {
                Optional<Kept> kept = files.readJson("withdrawals/" + path.getFileName(), Kept.class);
                if (kept.isPresent()) {
                    all.add(read(path, kept.get()));
                }
            }
        } catch (IOException e) {
            throw files.unwritable();
        }
        all.sort(Comparator.comparing((SignedReceipt r) -> r.receipt().at()).reversed());
        return all;
    }

    private static SignedReceipt read(Path path, Kept kept) throws CommandFailure {
        try {
            return kept.receipt();
        } catch (DocumentException | IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "state.damaged", path);
        }
    }

    /** Returns the digests of the events that were taken back from a datalab. */
    EventIds withdrawn(String datalab) throws CommandFailure {
        Path file = files.path(ids(datalab));
        if (!Files.exists(file)) {
            return new EventIds();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return EventIds.read(in);
        } catch (IOException e) {
            throw files.unwritable();
        }
    }

    /** Remembers that events were taken back; again is harmless. */
    void withdrawn(String datalab, Collection<Id32> events) throws CommandFailure {
        EventIds all = withdrawn(datalab);
        EventIds fresh = new EventIds();
        events.forEach(fresh::add);
        if (all.common(fresh) < fresh.size()) {
            events.forEach(all::add);
            files.write(ids(datalab), all::write);
        }
    }

    private static String ids(String datalab) {
        return "withdrawals/" + datalab + ".ids";
    }
}
