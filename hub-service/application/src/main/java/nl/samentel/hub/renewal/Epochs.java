package nl.samentel.hub.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.keys.KeyRoot;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Shows the epochs of a datalab, ends those that nothing is under any more, and notes that one is compromised. */
public final class Epochs {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AgreementStore agreements;
    private final InForce inForce;
    private final KeyRing ring;
    private final RenewalStore store;

    /** Wires the use case. */
    public Epochs(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            AgreementStore agreements,
            InForce inForce,
            KeyRing ring,
            RenewalStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.agreements = agreements;
        this.inForce = inForce;
        this.ring = ring;
        this.store = store;
    }

    /**
     * An epoch of a datalab.
     *
     * @param number its number, from 1
     * @param agreed whether the agreement in force asks for its keys
     * @param destroyed whether the hub's keys of it are gone, so that nothing under it can be read
     * @param compromised whether its keys were declared compromised
     * @param partners codes of the partners with deliveries under it
     */
    public record Epoch(int number, boolean agreed, boolean destroyed, boolean compromised, List<String> partners) {
        /** Copies the list. */
        public Epoch {
            partners = List.copyOf(partners);
        }
    }

    /** Lists the epochs of a datalab; everybody in it may see them. */
    public List<Epoch> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(AuditRecord.done(Action.EPOCH_READ, caller).datalab(id).build());
            return list(id);
        });
    }

    private List<Epoch> list(DatalabId id) {
        Map<Integer, Boolean> alive = new TreeMap<>();
        for (KeyRoot root : ring.list(id)) {
            int number = root.id().scope().epoch();
            if (number > 0) {
                alive.merge(number, root.state() == KeyRoot.State.CURRENT, Boolean::logicalOr);
            }
        }
        int agreed = inForce.standing(id).inForce().map(t -> t.epoch()).orElse(0);
        if (agreed > 0) {
            alive.putIfAbsent(agreed, true);
        }
        var compromised = agreements.compromised(id);
        compromised.forEach(number -> alive.putIfAbsent(number, true));
        List<Epoch> epochs = new ArrayList<>();
        alive.forEach((number, lives) -> epochs.add(new Epoch(
                number,
                number == agreed,
                !lives,
                compromised.contains(number),
                List.copyOf(store.partners(id, number)))));
        return epochs;
    }

    /** Ends such epochs of every datalab; the last delivery under one may have been replaced or taken back. */
    public void endAll(Caller hub) {
        unit.call(datalabs::unended).forEach(datalab -> end(hub, datalab.id()));
    }

    /**
     * Ends every earlier epoch that nothing is under any more: the hub's keys of it are destroyed, and with them what is
     * left of it in backups.
     */
    public void end(Caller caller, DatalabId id) {
        boolean ended = unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            int agreed = inForce.standing(id).inForce().map(t -> t.epoch()).orElse(0);
            List<Integer> over = ring.list(id).stream()
                    .filter(root -> root.state() == KeyRoot.State.CURRENT)
                    .map(root -> root.id().scope().epoch())
                    .filter(number -> number > 0 && number < agreed)
                    .filter(number -> store.partners(id, number).isEmpty())
                    .toList();
            for (int number : over) {
                ring.doom(id, number);
                store.forget(id, number);
                log.write(AuditRecord.done(Action.EPOCH_END, caller)
                        .datalab(id)
                        .detail("epoch", number)
                        .build());
            }
            return !over.isEmpty();
        });
        if (ended) {
            ring.bury();
        }
    }

    /**
     * Notes that somebody else may have the keys of an epoch. From then on nothing is delivered under it and nothing that is
     * under it is frozen; what was delivered can be taken over into the next epoch. There is no way back.
     *
     * @param reason why, for the log; personal, so kept erasable
     * @throws ProblemException not-found if the datalab never had such an epoch
     */
    public void compromised(Caller caller, DatalabId id, int number, String reason) {
        Access.requireDatalab(caller, id);
        unit.run(() -> {
            Datalabs.existing(datalabs.lock(id));
            boolean known = agreements.versions(id).stream()
                    .anyMatch(v -> v.document().agreement().epoch() == number);
            if (!known) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "There is no such epoch in this datalab.");
            }
            agreements.compromise(id, number);
            log.write(AuditRecord.done(Action.EPOCH_COMPROMISE, caller)
                    .datalab(id)
                    .purpose(reason)
                    .detail("epoch", number)
                    .build());
        });
    }
}
