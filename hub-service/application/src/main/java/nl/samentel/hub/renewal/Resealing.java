package nl.samentel.hub.renewal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.PayloadSeal;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.BuildException;
import nl.samentel.hub.snapshot.EventSource;

/** Seals the payloads of a delivery anew, under the keys of the next epoch; what they hold is plain in memory only. */
public final class Resealing {
    private static final int AT_ONCE = 2_000;

    private final EventSource source;
    private final KeyRing ring;
    private final RenewalStore store;

    /** Wires it. */
    public Resealing(EventSource source, KeyRing ring, RenewalStore store) {
        this.source = source;
        this.ring = ring;
        this.store = store;
    }

    /** Seals a locked delivery, in the transaction of the caller. */
    void reseal(RenewalStore.Step step, UUID delivery) {
        EpochKeys ending = ring.reading(step.datalab(), step.ending());
        EpochKeys next = ring.sealing(step.datalab(), step.next());
        ring.requireCurrent(ending.root());
        ring.requireCurrent(next.root());
        try {
            Reader reader = new Reader(delivery, ending.payloadSeal(), next.payloadSeal());
            source.readWithoutTags(List.of(delivery), reader);
            reader.flush();
        } catch (BuildException | KeystoreException e) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "What is stored could not be sealed anew; nothing was changed.", e);
        }
    }

    private final class Reader implements EventSource.Reader {
        private final UUID delivery;
        private final PayloadSeal ending;
        private final PayloadSeal next;
        private final List<RenewalStore.RenewedPayload> waiting = new ArrayList<>(AT_ONCE);

        Reader(UUID delivery, PayloadSeal ending, PayloadSeal next) {
            this.delivery = delivery;
            this.ending = ending;
            this.next = next;
        }

        @Override
        public void record(UUID id, UUID of, byte[] payload) throws BuildException {
            byte[] plain;
            try {
                plain = ending.open(payload, id, of);
            } catch (SealException e) {
                throw new BuildException("event-does-not-open", e);
            }
            waiting.add(new RenewalStore.RenewedPayload(id, next.seal(plain, id, of)));
            Arrays.fill(plain, (byte) 0);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        @Override
        public void tag(String partner, int epoch, int tagType, byte[] wrapped) {
            throw new IllegalStateException("No tags were asked for.");
        }

        void flush() {
            if (!waiting.isEmpty()) {
                store.add(delivery, waiting);
                waiting.clear();
            }
        }
    }
}
