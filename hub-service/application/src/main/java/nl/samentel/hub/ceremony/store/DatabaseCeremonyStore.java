package nl.samentel.hub.ceremony.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.ceremony.CeremonyStore;
import nl.samentel.hub.ceremony.KeyIssue;
import nl.samentel.schema.ceremony.Canary;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.Signature;

/** Keeps key ceremonies in the database. */
@Singleton
class DatabaseCeremonyStore implements CeremonyStore {
    private static final String OF_ISSUE = "datalab = ?1 and epoch = ?2 and agreement = ?3";

    private final IssueRows issues;
    private final EnvelopeRows envelopes;
    private final ReceiptRows receipts;
    private final Clock clock;

    DatabaseCeremonyStore(IssueRows issues, EnvelopeRows envelopes, ReceiptRows receipts, Clock clock) {
        this.issues = issues;
        this.envelopes = envelopes;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public Optional<KeyIssue> find(DatalabId datalab, int epoch, String agreement) {
        return issues.findByIdOptional(new KeyIssueEntity.Key(datalab.code(), epoch, agreement))
                .map(this::issue);
    }

    @Override
    public Optional<KeyIssue> newest(DatalabId datalab, int epoch) {
        return issues.find("datalab = ?1 and epoch = ?2 order by issuedAt desc", datalab.code(), epoch)
                .firstResultOptional()
                .map(this::issue);
    }

    private KeyIssue issue(KeyIssueEntity row) {
        return new KeyIssue(
                row.agreement,
                row.custodian,
                new CanaryList(
                        row.datalab,
                        row.epoch,
                        row.canaries.lines().map(DatabaseCeremonyStore::canary).toList()),
                new Signature(row.signature),
                envelopes.list(OF_ISSUE, row.datalab, row.epoch, row.agreement).stream()
                        .map(e -> envelope(row, e))
                        .toList(),
                receipts.list(OF_ISSUE, row.datalab, row.epoch, row.agreement).stream()
                        .collect(Collectors.toMap(r -> r.partner, r -> new Signature(r.signature))));
    }

    private static Canary canary(String line) {
        String[] parts = line.split(" ", -1);
        return new Canary(parts[0], parts[1], parts[2]);
    }

    private static SignedKeyEnvelope envelope(KeyIssueEntity issue, KeyEnvelopeEntity row) {
        return new SignedKeyEnvelope(
                new KeyEnvelope(
                        row.datalab,
                        row.epoch,
                        new Digest(row.agreement),
                        issue.custodian,
                        row.partner,
                        row.encapsulation,
                        row.ciphertext),
                new Signature(row.signature));
    }

    @Override
    public void add(DatalabId datalab, KeyIssue issue) {
        KeyIssueEntity row = new KeyIssueEntity();
        row.datalab = datalab.code();
        row.epoch = issue.canaries().epoch();
        row.agreement = issue.agreement();
        row.custodian = issue.custodian();
        row.canaries = lines(issue.canaries().canaries());
        row.signature = issue.signature().text();
        row.issuedAt = clock.instant();
        issues.persistAndFlush(row);
        issue.envelopes().forEach(e -> envelopes.persist(row(row, e)));
        envelopes.flush();
    }

    private static String lines(List<Canary> canaries) {
        return canaries.stream()
                .map(c -> c.person() + " " + c.tagType() + " " + c.value())
                .collect(Collectors.joining("\n"));
    }

    private static KeyEnvelopeEntity row(KeyIssueEntity issue, SignedKeyEnvelope signed) {
        KeyEnvelopeEntity row = new KeyEnvelopeEntity();
        row.datalab = issue.datalab;
        row.epoch = issue.epoch;
        row.agreement = issue.agreement;
        row.partner = signed.envelope().to();
        row.encapsulation = signed.envelope().encapsulation();
        row.ciphertext = signed.envelope().ciphertext();
        row.signature = signed.signature().text();
        return row;
    }

    @Override
    public void addReceipt(DatalabId datalab, KeyIssue issue, PartnerId partner, Signature signature) {
        KeyReceiptEntity row = new KeyReceiptEntity();
        row.datalab = datalab.code();
        row.epoch = issue.canaries().epoch();
        row.agreement = issue.agreement();
        row.partner = partner.code();
        row.signature = signature.text();
        row.receivedAt = clock.instant();
        receipts.persistAndFlush(row);
    }
}
