package nl.samentel.hub.agreement;

import java.util.List;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Permission;

/** Records permissions: by the datalab manager, or by the steward of the partner that got one. */
public final class Permissions {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AgreementStore store;

    /** Wires the use case. */
    public Permissions(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
    }

    /**
     * Records a permission, which takes the place of an earlier one of the same kind.
     *
     * @throws ProblemException invalid-request if it is of no partner or of no kind, or ends before it begins
     */
    public GrantedPermission record(Caller caller, DatalabId id, GrantedPermission permission) {
        Access.requireDatalab(caller, id);
        if (!caller.has(Role.MANAGER)) {
            Access.requireOwner(caller, permission.partner());
        }
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            require(datalab.member(permission.partner()).isPresent(), "partner: not one of this datalab.");
            require(permission.kind() != Permission.NONE, "kind: POLICE, PROFESSIONAL or SCHOOL_BOARD.");
            require(!permission.until().isBefore(permission.from()), "until: not before from.");
            store.add(id, permission);
            log.write(AuditRecord.done(Action.PERMISSION_RECORD, caller)
                    .datalab(id)
                    .partner(permission.partner())
                    .detail("kind", permission.kind())
                    .detail("from", permission.from())
                    .detail("until", permission.until())
                    .build());
            return permission;
        });
    }

    /** Returns all permissions, newest first. */
    public List<GrantedPermission> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(AuditRecord.done(Action.DATALAB_READ, caller).datalab(id).build());
            return store.permissions(id);
        });
    }

    private static void require(boolean holds, String detail) {
        if (!holds) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, detail);
        }
    }
}
