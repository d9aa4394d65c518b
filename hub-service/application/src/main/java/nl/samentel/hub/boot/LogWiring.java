package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Rosters;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.audit.AlteredEntries;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.log.CurrentShard;
import nl.samentel.hub.log.LogStanding;
import nl.samentel.hub.problem.rest.Failures;
import nl.samentel.hub.receipt.HubSigner;
import nl.samentel.hub.transparency.Candidates;
import nl.samentel.hub.transparency.CheckRuns;
import nl.samentel.hub.transparency.Checks;
import nl.samentel.hub.transparency.Cosigning;
import nl.samentel.hub.transparency.EntryProofs;
import nl.samentel.hub.transparency.FullCheck;
import nl.samentel.hub.transparency.LogEnds;
import nl.samentel.hub.transparency.LogExports;
import nl.samentel.hub.transparency.LogKeys;
import nl.samentel.hub.transparency.LogShards;
import nl.samentel.hub.transparency.Merging;
import nl.samentel.hub.transparency.Organisations;
import nl.samentel.hub.transparency.Quorum;
import nl.samentel.hub.transparency.Recoveries;
import nl.samentel.hub.transparency.Recovering;
import nl.samentel.hub.transparency.RecoveryDesk;
import nl.samentel.hub.transparency.Selections;
import nl.samentel.hub.transparency.ShardReceipts;
import nl.samentel.hub.transparency.StoredEntries;
import nl.samentel.hub.transparency.TreeReading;
import nl.samentel.hub.transparency.WitnessRegister;
import nl.samentel.hub.transparency.Witnesses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the use cases of the log from their parts. */
final class LogWiring {
    @Produces
    @Singleton
    LogKeys logKeys(KeyTree keys, LogSettings settings) {
        try {
            return new LogKeys(settings.origin(), keys.logSigner(), keys.receiptSigner());
        } catch (IllegalArgumentException e) {
            throw new SettingRefusedException(
                    "samentel.log.origin", "It is a name without spaces and plus signs, such as hub.example.nl/log.");
        }
    }

    @Produces
    @Singleton
    LogStanding logStanding(LogSettings settings, Clock clock) {
        return new LogStanding(settings.mergeDelay(), clock);
    }

    @Produces
    @Singleton
    CurrentShard currentShard() {
        return new CurrentShard();
    }

    @Produces
    @Singleton
    ShardReceipts shardReceipts(LogKeys keys, LogSettings settings, Clock clock) {
        return new ShardReceipts(keys, settings.mergeDelay(), clock);
    }

    @Produces
    @Singleton
    Merging merging(UnitOfWork unit, AuditLog log, LogShards shards, LogKeys keys, LogStanding standing) {
        return new Merging(unit, log, shards, keys, standing);
    }

    @Produces
    @Singleton
    TreeReading treeReading(UnitOfWork unit, LogShards shards, LogKeys keys) {
        return new TreeReading(unit, shards, keys);
    }

    @Produces
    @Singleton
    EntryProofs entryProofs(UnitOfWork unit, AuditLog log, TreeReading tree, Cosigning cosigning) {
        return new EntryProofs(unit, log, tree, cosigning);
    }

    @Produces
    @Singleton
    Selections selections(
            UnitOfWork unit, AuditLog log, AuditStore store, LogShards shards, LogKeys keys, Cosigning cosigning) {
        return new Selections(unit, log, store, shards, keys, cosigning);
    }

    @Produces
    @Singleton
    LogExports logExports(UnitOfWork unit, AuditLog log, Cosigning cosigning, StoredEntries entries) {
        return new LogExports(unit, log, cosigning, entries);
    }

    @Produces
    @Singleton
    Cosigning cosigning(
            UnitOfWork unit,
            LogShards shards,
            Candidates candidates,
            WitnessRegister register,
            Organisations organisations,
            LogSettings settings,
            Clock clock) {
        Quorum quorum = new Quorum(organisations, register);
        return new Cosigning(unit, shards, candidates, register, quorum, settings.candidateLasts(), clock);
    }

    @Produces
    @Singleton
    Witnesses witnesses(
            UnitOfWork unit,
            AuditLog log,
            Rosters rosters,
            Organisations organisations,
            WitnessRegister register,
            Candidates candidates,
            LogSettings settings,
            Clock clock) {
        return new Witnesses(
                unit, log, rosters, organisations, register, candidates, settings.witnessLateAfter(), clock);
    }

    @Produces
    @Singleton
    Organisations organisations(DatalabStore datalabs, InForce inForce) {
        return new Organisations(datalabs, inForce);
    }

    @Produces
    @Singleton
    FullCheck fullCheck(
            UnitOfWork unit,
            LogShards shards,
            StoredEntries entries,
            AlteredEntries altered,
            LogKeys keys,
            LogSettings settings,
            Clock clock) {
        return new FullCheck(unit, shards, entries, altered, keys, settings.mergeDelay(), clock);
    }

    @Produces
    @Singleton
    Checks checks(
            UnitOfWork unit,
            AuditLog log,
            FullCheck check,
            LogShards shards,
            CheckRuns runs,
            LogKeys keys,
            LogStanding standing,
            Failures failures,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version,
            Clock clock) {
        Executor worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "log-checks");
            thread.setDaemon(true);
            return thread;
        });
        return new Checks(
                unit,
                log,
                check,
                shards,
                runs,
                keys,
                standing,
                new Checks.Background(worker, failures::report, "samentel-hub " + version),
                clock);
    }

    @Produces
    @Singleton
    LogEnds logEnds(UnitOfWork unit, AuditLog log, LogShards shards, LogKeys keys, Clock clock) {
        return new LogEnds(unit, log, shards, keys, clock);
    }

    @Produces
    @Singleton
    Recovering recovering(
            UnitOfWork unit,
            AuditLog log,
            LogShards shards,
            Recoveries recoveries,
            LogKeys keys,
            CurrentShard current,
            HubSigner signer,
            Clock clock) {
        return new Recovering(unit, log, shards, recoveries, keys, current, signer, clock);
    }

    @Produces
    @Singleton
    RecoveryDesk recoveryDesk(
            UnitOfWork unit,
            AuditLog log,
            Rosters rosters,
            Organisations organisations,
            Recoveries recoveries,
            Clock clock) {
        return new RecoveryDesk(unit, log, rosters, organisations, recoveries, clock);
    }
}
