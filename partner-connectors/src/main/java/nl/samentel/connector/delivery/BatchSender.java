package nl.samentel.connector.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.Seal;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.event.EncodedBatch;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBatchWriter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts events into batches and sends those that the hub does not have yet; of the others it compares the digests. One
 * batch travels while the next is read and encoded. The cut depends only on the events and on limits the hub gave at the
 * start, so that a resumed delivery cuts the same.
 */
final class BatchSender implements Consumer<Event>, AutoCloseable {
    private final HubClient hub;
    private final OpenDelivery delivery;
    private final BatchDigests digests;
    private final long atHub;
    private final LongConsumer progress;
    private final EventBatchWriter writer = new EventBatchWriter();
    private final ExecutorService courier = Executors.newSingleThreadExecutor(BatchSender::thread);
    private List<byte[]> events = new ArrayList<>();
    private @Nullable Future<?> travelling;
    private long sequence;
    private long records;

    /**
     * Prepares to send.
     *
     * @param atHub number of batches the hub has already
     * @param progress hears the number of events that are at the hub
     */
    BatchSender(HubClient hub, OpenDelivery delivery, BatchDigests digests, long atHub, LongConsumer progress) {
        this.hub = hub;
        this.delivery = delivery;
        this.digests = digests;
        this.atHub = atHub;
        this.progress = progress;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "samentel-courier");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void accept(Event event) {
        events.add(writer.encode(event));
        if (events.size() >= delivery.maxRecords()) {
            cut();
        }
    }

    /** Sends what is left and waits until everything arrived. */
    Seal finish(boolean confirmShrink) throws CommandFailure {
        try {
            cut();
            arrive();
        } catch (Halted e) {
            throw e.failure();
        }
        if (sequence < atHub) {
            throw new CommandFailure(ExitCode.REFUSED, "deliver.changed");
        }
        return new Seal(sequence, records, digests.over(sequence), confirmShrink);
    }

    private void cut() {
        if (!events.isEmpty()) {
            List<byte[]> batch = events;
            events = new ArrayList<>(batch.size());
            pack(batch);
        }
    }

    private void pack(List<byte[]> batch) {
        EncodedBatch encoded = writer.writeEncoded(batch);
        if (size(encoded) > delivery.maxBytes() && batch.size() > 1) {
            int half = batch.size() / 2;
            pack(batch.subList(0, half));
            pack(batch.subList(half, batch.size()));
            return;
        }
        if (sequence < atHub && digests.at(sequence).isPresent()) {
            compare(encoded);
        } else {
            long number = sequence;
            long before = records;
            arrive();
            travelling = courier.submit(() -> travel(number, before, encoded));
        }
        sequence++;
        records += encoded.records();
    }

    private static int size(EncodedBatch batch) {
        int[] size = new int[1];
        batch.withContainer(bytes -> size[0] = bytes.length);
        return size[0];
    }

    private void compare(EncodedBatch encoded) {
        if (!digests.at(sequence).orElse("").equals(encoded.digest())) {
            throw new Halted(new CommandFailure(ExitCode.REFUSED, "deliver.changed"));
        }
        progress.accept(records + encoded.records());
    }

    private void travel(long number, long before, EncodedBatch encoded) {
        try {
            digests.put(number, encoded.digest());
            hub.send(delivery.id(), number, encoded);
            progress.accept(before + encoded.records());
        } catch (CommandFailure e) {
            throw new Halted(e);
        }
    }

    private void arrive() {
        Future<?> last = travelling;
        if (last == null) {
            return;
        }
        travelling = null;
        try {
            last.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halted(new CommandFailure(ExitCode.INTERRUPTED, "interrupted"));
        }
    }

    @Override
    public void close() {
        courier.shutdownNow();
    }
}
