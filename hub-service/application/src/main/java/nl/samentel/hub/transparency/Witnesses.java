package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.Rosters;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;

/** Registers the keys of witnesses, shows how far each came, and says when one stays away. */
public final class Witnesses {
    private static final int MOST = 100;

    private final LogWork work;
    private final AuditLog log;
    private final Rosters rosters;
    private final Organisations organisations;
    private final WitnessRegister register;
    private final Candidates candidates;
    private final Duration lateAfter;
    private final Clock clock;

    /**
     * Wires the use case.
     *
     * @param lateAfter how long a checkpoint waits for a witness before it is late
     */
    public Witnesses(
            UnitOfWork unit,
            AuditLog log,
            Rosters rosters,
            Organisations organisations,
            WitnessRegister register,
            Candidates candidates,
            Duration lateAfter,
            Clock clock) {
        this.work = new LogWork(unit);
        this.log = log;
        this.rosters = rosters;
        this.organisations = organisations;
        this.register = register;
        this.candidates = candidates;
        this.lateAfter = lateAfter;
        this.clock = clock;
    }

    /**
     * Registers a key of the caller's partner; harmless when repeated.
     *
     * @throws ProblemException not-in-force while no agreement was signed by all, forbidden if the partner is no party,
     *     cosignature-refused if the key is not signed with the partner's newest key of the roster, or is somebody else's too
     */
    public Registration register(Caller caller, DatalabId datalab, NoteKey key, Signature signature) {
        Access.requireDatalab(caller, datalab);
        PartnerId partner = Access.requirePartner(caller);
        return work.call(() -> {
            Registration registration =
                    new Registration(key, datalab, partner, organisations.of(datalab, partner), signature, now());
            requireSigned(registration);
            requireOfNobodyElse(registration);
            register.add(registration);
            log.write(AuditRecord.done(Action.WITNESS_REGISTER, caller)
                    .datalab(datalab)
                    .object("witness", key.name().text())
                    .detail("key", key.text())
                    .build());
            return register.of(datalab).stream()
                    .filter(r -> r.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.COSIGNATURE_REFUSED, "This key was registered in another datalab."));
        });
    }

    /** One key under two names could count for two organisations. */
    private void requireOfNobodyElse(Registration registration) throws IOException {
        boolean taken = register.all().stream()
                .filter(other -> other.key().key().equals(registration.key().key()))
                .anyMatch(other -> !other.key().equals(registration.key())
                        || !other.partner().equals(registration.partner()));
        if (taken) {
            throw new ProblemException(
                    ProblemCode.COSIGNATURE_REFUSED, "This key is registered already, under another name or partner.");
        }
    }

    private void requireSigned(Registration registration) {
        RosterEntry entry = rosters.newest(registration.datalab(), registration.partner())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.COSIGNATURE_REFUSED, "Your partner has no key in the roster; join first."));
        try {
            entry.verifyingKey().verify(Registration.signingInput(registration.key()), registration.signature());
        } catch (SignatureRefusedException e) {
            throw new ProblemException(
                    ProblemCode.COSIGNATURE_REFUSED,
                    "The key is not signed with your partner's newest key of the roster.",
                    e);
        }
    }

    /** Returns the registrations of a datalab. */
    public List<Registration> list(Caller caller, DatalabId datalab) {
        Access.requireDatalab(caller, datalab);
        return work.call(() -> {
            log.write(AuditRecord.done(Action.WITNESS_READ, caller)
                    .datalab(datalab)
                    .build());
            return register.of(datalab);
        });
    }

    /**
     * Returns checkpoints that were offered, largest first, with what belongs to the caller's datalabs.
     *
     * @param below sizes below this one only
     */
    public List<OfferedCheckpoint> checkpoints(Caller caller, Shard shard, long below) {
        return work.call(() -> {
            log.write(AuditRecord.done(Action.WITNESS_READ, caller)
                    .object("shard", shard.name())
                    .build());
            Map<String, Registration> known = new HashMap<>();
            for (Registration registration : register.all()) {
                if (caller.datalabs().contains(registration.datalab())) {
                    known.put(registration.key().text(), registration);
                }
            }
            List<OfferedCheckpoint> offered = new ArrayList<>();
            for (Candidate candidate : candidates.below(shard, below, MOST)) {
                Map<DatalabId, Instant> published = new HashMap<>(candidate.published());
                published.keySet().retainAll(caller.datalabs());
                List<Registration> cosigners = candidates.cosigners(shard, candidate.size()).stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList();
                offered.add(new OfferedCheckpoint(
                        candidate.checkpoint().claim(), candidate.offered(), published, cosigners));
            }
            return offered;
        });
    }

    /** Returns how far each witness of the caller's datalabs came. */
    public List<Watched> watched(Caller caller) {
        return work.call(() -> {
            log.write(AuditRecord.done(Action.WITNESS_READ, caller).build());
            return register.watched().stream()
                    .filter(w -> caller.datalabs().contains(w.registration().datalab()))
                    .toList();
        });
    }

    /** Returns the time before which a checkpoint must have been offered for a witness that did not cosign it to be late. */
    public Instant lateBefore() {
        return clock.instant().minus(lateAfter);
    }

    /** Writes an entry for each witness that became late; once, until it cosigns again. */
    public void tellLate(Caller hub) {
        work.call(() -> {
            for (Watched watched : register.watched()) {
                if (watched.isNews(lateBefore())) {
                    Registration late = watched.registration();
                    log.write(AuditRecord.done(Action.WITNESS_LATE, hub)
                            .datalab(late.datalab())
                            .partner(late.partner())
                            .object("witness", late.key().name().text())
                            .detail("key", late.key().text())
                            .build());
                    register.told(late, now());
                }
            }
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
