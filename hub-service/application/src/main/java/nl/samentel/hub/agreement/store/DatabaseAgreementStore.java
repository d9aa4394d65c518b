package nl.samentel.hub.agreement.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.AgreementVersion;
import nl.samentel.hub.agreement.GrantedPermission;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.SignedRosterEntry;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.VerifyingKey;

/** Keeps agreements in the database. */
@Singleton
class DatabaseAgreementStore implements AgreementStore {
    private final AgreementRows agreements;
    private final SignatureRows signatures;
    private final RosterEntryRows roster;
    private final PermissionRows permissions;
    private final CompromiseRows compromises;
    private final Clock clock;

    DatabaseAgreementStore(
            AgreementRows agreements,
            SignatureRows signatures,
            RosterEntryRows roster,
            PermissionRows permissions,
            CompromiseRows compromises,
            Clock clock) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.roster = roster;
        this.permissions = permissions;
        this.compromises = compromises;
        this.clock = clock;
    }

    @Override
    public List<AgreementVersion> versions(DatalabId datalab) {
        List<AgreementSignatureEntity> signed = signatures.list("datalab", datalab.code());
        return agreements.list("datalab = ?1 order by version desc", datalab.code()).stream()
                .map(row -> version(row, signed))
                .toList();
    }

    private static AgreementVersion version(AgreementEntity row, List<AgreementSignatureEntity> signed) {
        try {
            return new AgreementVersion(
                    AgreementDocument.read(row.document),
                    row.proposedAt,
                    of(row, signed, AgreementSignatureEntity.Kind.SIGNATURE),
                    of(row, signed, AgreementSignatureEntity.Kind.REVOCATION));
        } catch (DocumentException | IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.AGREEMENT_ALTERED, "A stored agreement does not read.", e);
        }
    }

    private static Map<String, Signature> of(
            AgreementEntity row, List<AgreementSignatureEntity> signed, AgreementSignatureEntity.Kind kind) {
        return signed.stream()
                .filter(s -> s.version == row.version && s.kind == kind)
                .collect(Collectors.toMap(s -> s.partner, s -> new Signature(s.signature)));
    }

    @Override
    public void add(AgreementDocument document) {
        AgreementEntity row = new AgreementEntity();
        row.datalab = document.agreement().datalab();
        row.version = document.agreement().version();
        row.digest = document.digest().hex();
        row.document = document.bytes();
        row.proposedAt = clock.instant();
        agreements.persistAndFlush(row);
    }

    @Override
    public Set<Integer> compromised(DatalabId datalab) {
        return compromises.list("datalab", datalab.code()).stream()
                .map(row -> row.epoch)
                .collect(Collectors.toSet());
    }

    @Override
    public void compromise(DatalabId datalab, int epoch) {
        if (!compromised(datalab).contains(epoch)) {
            CompromiseEntity row = new CompromiseEntity();
            row.datalab = datalab.code();
            row.epoch = epoch;
            row.at = clock.instant();
            compromises.persistAndFlush(row);
        }
    }

    @Override
    public void sign(DatalabId datalab, int version, PartnerId partner, Signature signature) {
        add(datalab, version, partner, AgreementSignatureEntity.Kind.SIGNATURE, signature);
    }

    @Override
    public void revoke(DatalabId datalab, int version, PartnerId partner, Signature signature) {
        add(datalab, version, partner, AgreementSignatureEntity.Kind.REVOCATION, signature);
    }

    private void add(
            DatalabId datalab,
            int version,
            PartnerId partner,
            AgreementSignatureEntity.Kind kind,
            Signature signature) {
        AgreementSignatureEntity row = new AgreementSignatureEntity();
        row.datalab = datalab.code();
        row.version = version;
        row.partner = partner.code();
        row.kind = kind;
        row.signature = signature.text();
        row.receivedAt = clock.instant();
        signatures.persistAndFlush(row);
    }

    @Override
    public List<SignedRosterEntry> roster(DatalabId datalab) {
        return roster.list("datalab = ?1 order by sequence", datalab.code()).stream()
                .map(DatabaseAgreementStore::entry)
                .toList();
    }

    private static SignedRosterEntry entry(RosterEntryEntity row) {
        try {
            return new SignedRosterEntry(
                    new RosterEntry(
                            row.datalab,
                            row.sequence,
                            new Digest(row.previous),
                            row.partner,
                            new VerifyingKey(row.verifyingKey),
                            new EncapsulationKey(row.encapsulationKey)),
                    new Signature(row.signature));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.AGREEMENT_ALTERED, "A stored key does not read.", e);
        }
    }

    @Override
    public void add(SignedRosterEntry signed) {
        RosterEntry entry = signed.entry();
        RosterEntryEntity row = new RosterEntryEntity();
        row.datalab = entry.datalab();
        row.sequence = entry.sequence();
        row.previous = entry.previous().hex();
        row.partner = entry.partner();
        row.verifyingKey = entry.verifyingKey().text();
        row.encapsulationKey = entry.encapsulationKey().text();
        row.signature = signed.signature().text();
        roster.persistAndFlush(row);
    }

    @Override
    public List<GrantedPermission> permissions(DatalabId datalab) {
        return permissions.list("datalab = ?1 order by number desc", datalab.code()).stream()
                .map(row -> new GrantedPermission(
                        new PartnerId(row.partner),
                        row.kind,
                        row.issuer,
                        row.reference,
                        row.conditions,
                        row.validFrom,
                        row.validUntil))
                .toList();
    }

    @Override
    public void add(DatalabId datalab, GrantedPermission permission) {
        PermissionEntity row = new PermissionEntity();
        row.datalab = datalab.code();
        row.number = (int) permissions.count("datalab", datalab.code()) + 1;
        row.partner = permission.partner().code();
        row.kind = permission.kind();
        row.issuer = permission.issuer();
        row.reference = permission.reference();
        row.conditions = permission.conditions();
        row.validFrom = permission.from();
        row.validUntil = permission.until();
        row.recordedAt = clock.instant();
        permissions.persistAndFlush(row);
    }
}
