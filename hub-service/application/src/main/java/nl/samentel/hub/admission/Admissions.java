package nl.samentel.hub.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.Member;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * Admits and removes connectors. The identity provider takes no part in a transaction, so each change is begun in the
 * database and the log, brought to the identity provider, and completed in the database and the log. What fails in between
 * stays begun; the same request completes it, and so does the hub by itself a little later.
 */
public final class Admissions {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AdmissionStore store;
    private final ConnectorClients clients;

    /** Wires the use case. */
    public Admissions(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, AdmissionStore store, ConnectorClients clients) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
        this.clients = clients;
    }

    /**
     * Admits a connector with a key; a key that was admitted before is replaced.
     *
     * @param role role that the partner asks for
     * @throws ProblemException admission-off, not-found if the partner takes no part, unavailable if the identity
     *     provider does not do it now
     */
    public Admission admit(Caller caller, DatalabId id, Admission asked, String role) {
        Access.requireDatalab(caller, id);
        clients.requireConfigured();
        return change(caller, Action.PARTNER_ADMIT, () -> {
            requireMember(id, asked.partner(), role);
            return asked;
        });
    }

    /**
     * Removes a connector from a datalab, and its client when no datalab is left.
     *
     * @throws ProblemException admission-off, not-found if it was never admitted, unavailable if the identity provider
     *     does not do it now
     */
    public Admission remove(Caller caller, DatalabId id, PartnerId partner) {
        Access.requireDatalab(caller, id);
        clients.requireConfigured();
        return change(
                caller,
                Action.PARTNER_REMOVE,
                () -> store.find(id, partner)
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.NOT_FOUND, "This partner was not admitted."))
                        .in(AdmissionState.REMOVING));
    }

    /** Lists the admissions to a datalab. */
    public List<Admission> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(
                    AuditRecord.done(Action.ADMISSION_READ, caller).datalab(id).build());
            return store.of(id);
        });
    }

    /**
     * Completes by itself what was begun and stayed so, because the identity provider or the hub was away.
     *
     * @param hub the hub itself
     * @param before only what was begun before this moment
     * @throws ProblemException unavailable if the identity provider does not do some of it now
     */
    public void resume(Caller hub, Instant before) {
        List<ProblemException> failures = new ArrayList<>();
        for (Admission open : unit.call(() -> store.openSince(before))) {
            try {
                complete(hub, open);
            } catch (ProblemException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private Admission change(Caller caller, Action action, Supplier<Admission> beginning) {
        return complete(caller, unit.call(() -> {
            Admission next = beginning.get();
            store.put(next);
            write(caller, action, next, "begun");
            return next;
        }));
    }

    /** One after the other for each partner: two changes at once must not leave the older one at the identity provider. */
    private Admission complete(Caller caller, Admission begun) {
        return unit.call(() -> {
            store.lock(begun.partner());
            Admission now = store.find(begun.datalab(), begun.partner()).orElse(begun);
            if (!now.state().open()) {
                return now;
            }
            bring(now.partner());
            Admission done = now.in(now.state().completed());
            store.put(done);
            write(caller, now.state().holds() ? Action.PARTNER_ADMIT : Action.PARTNER_REMOVE, done, "done");
            return done;
        });
    }

    private void bring(PartnerId partner) {
        List<Admission> holding =
                store.of(partner).stream().filter(a -> a.state().holds()).toList();
        if (holding.isEmpty()) {
            clients.remove(partner);
        } else {
            clients.keep(ConnectorClient.of(partner, holding));
        }
    }

    private void requireMember(DatalabId id, PartnerId partner, String role) {
        Member member = Datalabs.existing(datalabs.lock(id))
                .member(partner)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "This partner does not take part in the datalab."));
        if (!member.role().code().equals(role)) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "role: not that of the partner in this datalab.");
        }
    }

    private void write(Caller caller, Action action, Admission admission, String step) {
        log.write(AuditRecord.done(action, caller)
                .datalab(admission.datalab())
                .partner(admission.partner())
                .object("admission", ConnectorClient.id(admission.partner()))
                .detail("key", admission.key().thumbprint().hex())
                .detail("step", step)
                .build());
    }
}
