package nl.samentel.hub.log;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Merges pending entries, batch by batch. There is one at a time for a log, which the store's lock sees to. Once the log was
 * found broken, it stands still until the program starts anew.
 */
public final class Sequencer {
    private final LogStore store;
    private final Integrator integrator;
    private final int most;
    private boolean broken;

    /**
     * Sequences a log.
     *
     * @param most entries of a batch, at least 1
     */
    public Sequencer(LogStore store, Integrator integrator, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A batch has at least one entry.");
        }
        this.store = store;
        this.integrator = integrator;
        this.most = most;
    }

    /**
     * Merges one batch. Whoever runs several steps opens a transaction of the store for each.
     *
     * @return what was merged, or nothing if no entry was waiting
     * @throws LogBrokenException if the log is broken; nothing was stored
     * @throws IOException if the store fails; try again, as nothing was stored, or it was and the next step goes on from there
     */
    public synchronized Optional<Growth> step() throws LogBrokenException, IOException {
        if (broken) {
            throw new LogBrokenException("The log was found broken; nothing is signed any more.");
        }
        Optional<LogHead> head = store.head();
        if (head.isEmpty()) {
            store.start(integrator.start());
            return Optional.empty();
        }
        List<PendingEntry> pending = store.pending(most);
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        Growth growth = grow(head.get(), pending);
        store.commit(growth);
        return Optional.of(growth);
    }

    private Growth grow(LogHead head, List<PendingEntry> pending) throws LogBrokenException, IOException {
        try {
            return integrator.grow(head, pending, store);
        } catch (LogBrokenException e) {
            broken = true;
            throw e;
        }
    }
}
