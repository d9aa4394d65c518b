package nl.samentel.hub.inquiry.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.inquiry.InquiryStore;
import nl.samentel.hub.inquiry.InquiryVersion;
import nl.samentel.hub.inquiry.StoredSet;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.signature.Signature;
import org.jspecify.annotations.Nullable;

/** Keeps preliminary agreements in the database. */
@Singleton
class DatabaseInquiryStore implements InquiryStore {
    private static final String OF_INQUIRY = "datalab = ?1 and number = ?2";

    private final InquiryRows inquiries;
    private final InquirySignatureRows signatures;
    private final ProfileRows profiles;
    private final BlindedSetRows sets;
    private final OverlapBandRows bands;
    private final Clock clock;

    DatabaseInquiryStore(
            InquiryRows inquiries,
            InquirySignatureRows signatures,
            ProfileRows profiles,
            BlindedSetRows sets,
            OverlapBandRows bands,
            Clock clock) {
        this.inquiries = inquiries;
        this.signatures = signatures;
        this.profiles = profiles;
        this.sets = sets;
        this.bands = bands;
        this.clock = clock;
    }

    @Override
    public List<InquiryVersion> versions(DatalabId datalab) {
        List<InquirySignatureEntity> signed = signatures.list("datalab", datalab.code());
        return inquiries.list("datalab = ?1 order by number desc", datalab.code()).stream()
                .map(row -> version(row, signed))
                .toList();
    }

    private static InquiryVersion version(InquiryEntity row, List<InquirySignatureEntity> signed) {
        try {
            return new InquiryVersion(
                    InquiryDocument.read(row.document),
                    row.proposedAt,
                    of(row, signed, InquirySignatureEntity.Kind.SIGNATURE),
                    of(row, signed, InquirySignatureEntity.Kind.REVOCATION));
        } catch (DocumentException | IllegalArgumentException e) {
            throw altered("A stored preliminary agreement does not read.", e);
        }
    }

    private static Map<String, Signature> of(
            InquiryEntity row, List<InquirySignatureEntity> signed, InquirySignatureEntity.Kind kind) {
        return signed.stream()
                .filter(s -> s.number == row.number && s.kind == kind)
                .collect(Collectors.toMap(s -> s.partner, s -> new Signature(s.signature)));
    }

    @Override
    public void add(InquiryDocument document) {
        InquiryEntity row = new InquiryEntity();
        row.datalab = document.inquiry().datalab();
        row.number = document.inquiry().number();
        row.digest = document.digest().hex();
        row.document = document.bytes();
        row.proposedAt = clock.instant();
        inquiries.persistAndFlush(row);
    }

    @Override
    public void sign(DatalabId datalab, int number, PartnerId partner, Signature signature) {
        add(datalab, number, partner, InquirySignatureEntity.Kind.SIGNATURE, signature);
    }

    @Override
    public void revoke(DatalabId datalab, int number, PartnerId partner, Signature signature) {
        add(datalab, number, partner, InquirySignatureEntity.Kind.REVOCATION, signature);
        profiles.delete(OF_INQUIRY, datalab.code(), number);
        sets.delete(OF_INQUIRY, datalab.code(), number);
        bands.delete(OF_INQUIRY, datalab.code(), number);
    }

    private void add(
            DatalabId datalab, int number, PartnerId partner, InquirySignatureEntity.Kind kind, Signature signature) {
        InquirySignatureEntity row = new InquirySignatureEntity();
        row.datalab = datalab.code();
        row.number = number;
        row.partner = partner.code();
        row.kind = kind;
        row.signature = signature.text();
        row.receivedAt = clock.instant();
        signatures.persistAndFlush(row);
    }

    @Override
    public Map<String, Profile> profiles(DatalabId datalab, int number) {
        return profiles.list(OF_INQUIRY, datalab.code(), number).stream()
                .collect(Collectors.toMap(r -> r.partner, r -> profile(r.document)));
    }

    private static Profile profile(byte[] document) {
        try {
            return Profile.read(document);
        } catch (DocumentException e) {
            throw altered("A stored profile does not read.", e);
        }
    }

    @Override
    public void add(DatalabId datalab, int number, Profile profile, Signature signature) {
        profiles.delete(OF_INQUIRY + " and partner = ?3", datalab.code(), number, profile.partner());
        ProfileEntity row = new ProfileEntity();
        row.datalab = datalab.code();
        row.number = number;
        row.partner = profile.partner();
        row.document = profile.bytes();
        row.signature = signature.text();
        row.receivedAt = clock.instant();
        profiles.persistAndFlush(row);
    }

    @Override
    public Map<String, StoredSet.Label> sets(DatalabId datalab, int number) {
        return sets
                .find(
                        "select s.name, s.digest, s.size from BlindedSetEntity s where s.datalab = ?1 and s.number = ?2",
                        datalab.code(),
                        number)
                .project(BlindedSetEntity.Label.class)
                .stream()
                .collect(Collectors.toMap(
                        BlindedSetEntity.Label::name, l -> new StoredSet.Label(new Digest(l.digest()), l.size())));
    }

    @Override
    public Optional<StoredSet> set(DatalabId datalab, int number, String name) {
        return sets.findByIdOptional(new BlindedSetEntity.Key(datalab.code(), number, name))
                .map(row -> {
                    try {
                        return new StoredSet(PointSet.read(row.points), new Signature(row.signature));
                    } catch (IllegalArgumentException e) {
                        throw altered("A stored set does not read.", e);
                    }
                });
    }

    @Override
    public void add(DatalabId datalab, int number, String name, StoredSet set) {
        BlindedSetEntity row = new BlindedSetEntity();
        row.datalab = datalab.code();
        row.number = number;
        row.name = name;
        row.digest = set.points().digest().hex();
        row.size = set.points().size();
        row.points = set.points().bytes();
        row.signature = set.signature().text();
        sets.persistAndFlush(row);
    }

    @Override
    public void remove(DatalabId datalab, int number, List<String> names) {
        sets.delete(OF_INQUIRY + " and name in ?3", datalab.code(), number, names);
    }

    @Override
    public Map<Overlap, CountBand> overlaps(DatalabId datalab, int number) {
        return bands.list(OF_INQUIRY, datalab.code(), number).stream()
                .collect(Collectors.toMap(
                        r -> Overlap.parse(r.overlap)
                                .orElseThrow(() -> altered("A stored overlap does not read.", null)),
                        r -> new CountBand(r.band)));
    }

    @Override
    public void add(DatalabId datalab, int number, Overlap overlap, CountBand band) {
        OverlapBandEntity row = new OverlapBandEntity();
        row.datalab = datalab.code();
        row.number = number;
        row.overlap = overlap.name();
        row.band = band.label();
        row.countedAt = clock.instant();
        bands.persistAndFlush(row);
    }

    private static ProblemException altered(String detail, @Nullable Exception cause) {
        return cause == null
                ? new ProblemException(ProblemCode.AGREEMENT_ALTERED, detail)
                : new ProblemException(ProblemCode.AGREEMENT_ALTERED, detail, cause);
    }
}
