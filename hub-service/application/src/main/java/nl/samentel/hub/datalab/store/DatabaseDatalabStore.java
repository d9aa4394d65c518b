package nl.samentel.hub.datalab.store;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.PartnerAgreement;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRoles;

/** Keeps datalabs in the database. */
@Singleton
class DatabaseDatalabStore implements DatalabStore {
    private final DatalabRows rows;
    private final PartnerRows partners;
    private final Clock clock;

    DatabaseDatalabStore(DatalabRows rows, PartnerRows partners, Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public boolean add(Datalab datalab) {
        if (exists(datalab.id())) {
            return false;
        }
        DatalabEntity row = new DatalabEntity();
        row.code = datalab.id().code();
        row.titleNl = datalab.titleNl();
        row.titleEn = datalab.titleEn();
        row.purpose = datalab.purpose();
        row.schemaFingerprint = datalab.schemaFingerprint();
        row.epoch = datalab.epoch();
        row.minPersons = datalab.disclosure().minPersons();
        row.minHouseholds = datalab.disclosure().minHouseholds();
        row.roundingBase = datalab.disclosure().roundingBase();
        row.state = datalab.state();
        row.questions = String.join(" ", datalab.questions());
        row.createdAt = clock.instant();
        rows.persistAndFlush(row);
        for (int position = 0; position < datalab.partners().size(); position++) {
            partners.persist(row(datalab.id(), datalab.partners().get(position), position));
        }
        return true;
    }

    private static DatalabPartnerEntity row(DatalabId datalab, PartnerAgreement partner, int position) {
        DatalabPartnerEntity row = new DatalabPartnerEntity();
        row.datalab = datalab.code();
        row.code = partner.partner().code();
        row.role = partner.role().code();
        row.tagTypes = partner.tagTypes().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        row.position = position;
        return row;
    }

    @Override
    public boolean exists(DatalabId id) {
        return rows.count("code", id.code()) > 0;
    }

    @Override
    public Optional<Datalab> find(DatalabId id) {
        return rows.findByIdOptional(id.code()).map(this::datalab);
    }

    @Override
    public Optional<Datalab> lock(DatalabId id) {
        return rows.findByIdOptional(id.code(), LockModeType.PESSIMISTIC_WRITE).map(this::datalab);
    }

    @Override
    public List<Datalab> list(Set<DatalabId> ids) {
        List<String> codes = ids.stream().map(DatalabId::code).toList();
        return rows.list("code in ?1 order by code", codes).stream()
                .map(this::datalab)
                .toList();
    }

    @Override
    public void changeState(DatalabId id, DatalabState state) {
        rows.findById(id.code()).state = state;
        rows.flush();
    }

    private Datalab datalab(DatalabEntity row) {
        return new Datalab(
                new DatalabId(row.code),
                row.titleNl,
                row.titleEn,
                row.purpose,
                row.schemaFingerprint,
                row.epoch,
                new DisclosureProfile(row.minPersons, row.minHouseholds, row.roundingBase),
                row.state,
                partners.list("datalab = ?1 order by position", row.code).stream()
                        .map(DatabaseDatalabStore::agreement)
                        .toList(),
                words(row.questions));
    }

    private static PartnerAgreement agreement(DatalabPartnerEntity row) {
        return new PartnerAgreement(
                new PartnerId(row.code),
                PartnerRoles.find(row.role)
                        .orElseThrow(() -> new IllegalStateException("A stored partner role is not in this version.")),
                words(row.tagTypes).stream().map(TagType::valueOf).collect(Collectors.toSet()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).toList();
    }
}
