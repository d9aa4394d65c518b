package nl.samentel.hub.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.NoiseWrap;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.disclosure.cellkey.NoiseKeys;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * Gives out the keys that the noise of a datalab comes from. They are random, made once, and last as long as the datalab: other keys
 * would give the same people other noise, and the mean of both is nearer to the truth. Guarantees that they stand in the database
 * wrapped under the root of the datalab's snapshots only, and go with it.
 */
public final class NoiseRing {
    private static final String ALGORITHM = "HmacSHA256";

    private final UnitOfWork unit;
    private final AuditLog log;
    private final KeyRing ring;
    private final NoiseKeyStore store;
    private final Clock clock;
    private final SecureRandom random;

    /** Wires the ring. */
    public NoiseRing(
            UnitOfWork unit, AuditLog log, KeyRing ring, NoiseKeyStore store, Clock clock, SecureRandom random) {
        this.unit = unit;
        this.log = log;
        this.ring = ring;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Returns the keys of a datalab, and makes them if it never had any.
     *
     * @param line within which persons and households have their numbers
     * @throws ProblemException unavailable if the keystore does not do its part, or the keys do not open
     */
    public NoiseKeys of(DatalabId datalab, String line) {
        SnapshotKeys snapshots = ring.sealingSnapshots(datalab);
        byte[] plain = unit.call(() -> {
            ring.requireCurrent(snapshots.root());
            return store.find(datalab).map(w -> opened(snapshots, w)).orElseGet(() -> made(datalab, snapshots));
        });
        try {
            return new NoiseKeys(key(plain, 0), key(plain, NoiseWrap.LENGTH / 2), line);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private byte[] made(DatalabId datalab, SnapshotKeys snapshots) {
        byte[] plain = new byte[NoiseWrap.LENGTH];
        random.nextBytes(plain);
        byte[] trace = new byte[16];
        random.nextBytes(trace);
        try {
            store.add(
                    datalab, snapshots.noiseWrap().wrap(plain), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (KeystoreException e) {
            throw unavailable(e);
        }
        log.write(AuditRecord.done(
                        Action.HUB_KEY_MAKE,
                        Caller.hub("background", HexFormat.of().formatHex(trace)))
                .datalab(datalab)
                .detail("use", "noise")
                .build());
        return plain;
    }

    private static byte[] opened(SnapshotKeys snapshots, byte[] wrapped) {
        try {
            return snapshots.noiseWrap().unwrap(wrapped);
        } catch (KeystoreException | SealException e) {
            throw unavailable(e);
        }
    }

    private static SecretKey key(byte[] both, int from) {
        return new SecretKeySpec(both, from, NoiseWrap.LENGTH / 2, ALGORITHM);
    }

    private static ProblemException unavailable(Exception e) {
        return new ProblemException(ProblemCode.UNAVAILABLE, "The keys of the noise cannot be read.", e);
    }
}
