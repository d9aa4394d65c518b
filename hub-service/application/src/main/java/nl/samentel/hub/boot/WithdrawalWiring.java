package nl.samentel.hub.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.question.Answers;
import nl.samentel.hub.question.OwnAnswers;
import nl.samentel.hub.receipt.HubSigner;
import nl.samentel.hub.release.ReleaseStore;
import nl.samentel.hub.release.WithdrawnReleases;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.hub.withdrawal.Ledger;
import nl.samentel.hub.withdrawal.PartnerWithdrawals;
import nl.samentel.hub.withdrawal.Receipts;
import nl.samentel.hub.withdrawal.RecordWithdrawals;
import nl.samentel.hub.withdrawal.Resting;
import nl.samentel.hub.withdrawal.WithdrawalStore;
import nl.samentel.hub.withdrawal.Withdrawals;

/** Makes the use cases of taking back, and of answers that were given, from their parts. */
final class WithdrawalWiring {
    @Produces
    @Singleton
    Resting resting(SnapshotStore snapshots, AuditLog log) {
        return new Resting(snapshots, log);
    }

    @Produces
    @Singleton
    Ledger ledger(
            WithdrawalStore store,
            Resting resting,
            AnswerStore answers,
            ReleaseStore releases,
            HubSigner signer,
            AuditLog log,
            Clock clock) {
        return new Ledger(store, resting, answers, new WithdrawnReleases(releases, log), signer, log, clock);
    }

    @Produces
    @Singleton
    Withdrawals withdrawals(
            UnitOfWork unit,
            DatalabStore datalabs,
            DeliveryStore deliveries,
            Ledger ledger,
            SnapshotStore snapshots,
            SnapshotLibrary library) {
        return new Withdrawals(unit, datalabs, deliveries, ledger, snapshots, library);
    }

    @Produces
    @Singleton
    RecordWithdrawals recordWithdrawals(
            UnitOfWork unit,
            DatalabStore datalabs,
            DeliveryStore deliveries,
            WithdrawalStore store,
            Ledger ledger,
            Resting resting,
            SnapshotLibrary library) {
        return new RecordWithdrawals(unit, datalabs, deliveries, store, ledger, resting, library);
    }

    @Produces
    @Singleton
    PartnerWithdrawals partnerWithdrawals(
            UnitOfWork unit,
            DatalabStore datalabs,
            AgreementStore agreements,
            DeliveryStore deliveries,
            WithdrawalStore store,
            Ledger ledger,
            SnapshotLibrary library) {
        return new PartnerWithdrawals(unit, datalabs, agreements, deliveries, store, ledger, library);
    }

    @Produces
    @Singleton
    Receipts receipts(UnitOfWork unit, DatalabStore datalabs, WithdrawalStore store, Ledger ledger) {
        return new Receipts(unit, datalabs, store, ledger);
    }

    @Produces
    @Singleton
    Answers answers(UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, AnswerStore store) {
        return new Answers(unit, log, datalabs, inForce, store);
    }

    @Produces
    @Singleton
    OwnAnswers ownAnswers(UnitOfWork unit, AuditLog log, AuditStore entries, DatalabStore datalabs, AnswerStore store) {
        return new OwnAnswers(unit, log, entries, datalabs, store);
    }
}
