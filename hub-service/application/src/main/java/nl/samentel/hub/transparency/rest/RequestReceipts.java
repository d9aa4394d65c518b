package nl.samentel.hub.transparency.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.samentel.hub.audit.AcceptedEntries;
import nl.samentel.hub.audit.rest.AnsweredRequest;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.ShardReceipts;
import nl.samentel.schema.tile.Entry;

/**
 * Puts a receipt into the answer for every entry that a request wrote. Guarantees that there is one only for what was committed; what
 * the hub does by itself has none.
 */
@Singleton
class RequestReceipts implements AcceptedEntries {
    private static final String HEADER = "Audit-Receipt";

    private final TransactionSynchronizationRegistry transaction;
    private final AnsweredRequest answered;
    private final ShardReceipts receipts;

    RequestReceipts(TransactionSynchronizationRegistry transaction, AnsweredRequest answered, ShardReceipts receipts) {
        this.transaction = transaction;
        this.answered = answered;
        this.receipts = receipts;
    }

    @Override
    public void accept(Shard shard, Entry entry) {
        answered.current()
                .ifPresent(request -> transaction.registerInterposedSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            add(request, receipts.issue(shard, entry).bytes());
                        }
                    }
                }));
    }

    private void add(RoutingContext request, byte[] receipt) {
        List<String> values = request.get(HEADER);
        if (values == null) {
            List<String> fresh = new CopyOnWriteArrayList<>();
            request.put(HEADER, fresh);
            request.addHeadersEndHandler(done -> request.response().putHeader(HEADER, fresh));
            values = fresh;
        }
        values.add(Base64.getEncoder().encodeToString(receipt));
    }
}
