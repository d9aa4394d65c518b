package nl.samentel.hub.withdrawal.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.withdrawal.Asked;
import nl.samentel.hub.withdrawal.WithdrawalStore;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.withdrawal.SignedReceipt;
import org.jspecify.annotations.Nullable;

/** Keeps withdrawals in the database. */
@Singleton
class DatabaseWithdrawalStore implements WithdrawalStore {
    private final WithdrawalRows rows;
    private final RecordRemoval records;

    DatabaseWithdrawalStore(WithdrawalRows rows, RecordRemoval records) {
        this.rows = rows;
        this.records = records;
    }

    @Override
    public Optional<SignedReceipt> find(DatalabId datalab, PartnerId partner, UUID reference) {
        return rows.findByIdOptional(new WithdrawalEntity.Key(datalab.code(), partner.code(), reference))
                .map(r -> receipt(r.document, r.signature));
    }

    @Override
    public List<SignedReceipt> list(DatalabId datalab) {
        return rows.list("datalab = ?1 order by at desc, reference", datalab.code()).stream()
                .map(r -> receipt(r.document, r.signature))
                .toList();
    }

    private static SignedReceipt receipt(@Nullable String document, @Nullable String signature) {
        if (document == null || signature == null) {
            throw new IllegalStateException("A withdrawal has no receipt.");
        }
        try {
            return SignedReceipt.read(document, new Signature(signature));
        } catch (DocumentException e) {
            throw new IllegalStateException("A stored receipt cannot be read.", e);
        }
    }

    @Override
    public void begin(Asked asked, Instant at) {
        WithdrawalEntity row = new WithdrawalEntity();
        row.datalab = asked.datalab().code();
        row.partner = asked.partner().code();
        row.reference = asked.reference();
        row.kind = asked.kind();
        row.request = asked.request().hex();
        row.at = at;
        rows.persistAndFlush(row);
    }

    @Override
    public void finish(Asked asked, SignedReceipt receipt) {
        WithdrawalEntity row = rows.findById(
                new WithdrawalEntity.Key(asked.datalab().code(), asked.partner().code(), asked.reference()));
        row.document = receipt.document();
        row.signature = receipt.signature().text();
        rows.flush();
    }

    @Override
    public SortedMap<Integer, UUID> known(DatalabId datalab, PartnerId partner, List<Id32> events) {
        try {
            return records.known(datalab.code(), partner.code(), events);
        } catch (SQLException e) {
            throw new RemovalFailedException(e);
        }
    }

    @Override
    public Map<UUID, Long> removeRecords(Asked asked, Collection<Id32> events) {
        try {
            return records.remove(asked, events);
        } catch (SQLException e) {
            throw new RemovalFailedException(e);
        }
    }

    @Override
    public void removePartner(Asked asked) {
        rows.getEntityManager()
                .createNativeQuery("SELECT 1 FROM withdraw_partner(?1, ?2, ?3)")
                .setParameter(1, asked.datalab().code())
                .setParameter(2, asked.partner().code())
                .setParameter(3, asked.reference())
                .getResultList();
    }
}
