package nl.samentel.hub.datalab.store;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Gate;
import nl.samentel.hub.datalab.Member;
import nl.samentel.schema.role.PartnerRoles;

/** Keeps datalabs in the database. */
@Singleton
class DatabaseDatalabStore implements DatalabStore {
    private final DatalabRows rows;
    private final PartnerRows partners;
    private final GateRows gates;
    private final Clock clock;

    DatabaseDatalabStore(DatalabRows rows, PartnerRows partners, GateRows gates, Clock clock) {
        this.rows = rows;
        this.partners = partners;
        this.gates = gates;
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
        row.state = datalab.state();
        row.createdAt = clock.instant();
        rows.persistAndFlush(row);
        for (int position = 0; position < datalab.members().size(); position++) {
            partners.persist(row(datalab.id(), datalab.members().get(position), position));
        }
        return true;
    }

    private static DatalabPartnerEntity row(DatalabId datalab, Member member, int position) {
        DatalabPartnerEntity row = new DatalabPartnerEntity();
        row.datalab = datalab.code();
        row.code = member.partner().code();
        row.role = member.role().code();
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
    public List<Datalab> unended() {
        return rows.list("order by code").stream()
                .map(this::datalab)
                .filter(d -> !d.state().ended())
                .toList();
    }

    @Override
    public void pass(Datalab datalab, DatalabState state, Map<String, String> record, String by) {
        if (!datalab.next().contains(state)) {
            throw new IllegalStateException("A datalab that is " + datalab.state() + " cannot be made " + state + ".");
        }
        String code = datalab.id().code();
        GateEntity gate = new GateEntity();
        gate.datalab = code;
        gate.number = (int) gates.count("datalab", code) + 1;
        gate.state = state;
        gate.at = clock.instant();
        gate.by = by;
        gate.record = Map.copyOf(record);
        gates.persist(gate);
        DatalabEntity row = rows.findById(code);
        row.suspendedFrom = state == DatalabState.SUSPENDED ? row.state : null;
        row.state = state;
        rows.flush();
    }

    @Override
    public List<Gate> gates(DatalabId id) {
        return gates.list("datalab = ?1 order by number", id.code()).stream()
                .map(row -> new Gate(row.number, row.state, row.at, Optional.ofNullable(row.by), row.record))
                .toList();
    }

    private Datalab datalab(DatalabEntity row) {
        return new Datalab(
                new DatalabId(row.code),
                row.titleNl,
                row.titleEn,
                row.state,
                Optional.ofNullable(row.suspendedFrom),
                partners.list("datalab = ?1 order by position", row.code).stream()
                        .map(DatabaseDatalabStore::member)
                        .toList());
    }

    private static Member member(DatalabPartnerEntity row) {
        return new Member(
                new PartnerId(row.code),
                PartnerRoles.find(row.role)
                        .orElseThrow(() -> new IllegalStateException("A stored partner role is not in this version.")));
    }
}
