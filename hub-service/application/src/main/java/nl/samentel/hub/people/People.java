package nl.samentel.hub.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;

/** Shows who has which role until when, to those who review it. */
public final class People {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final Directory directory;

    /** Wires the use case. */
    public People(UnitOfWork unit, AuditLog log, Directory directory) {
        this.unit = unit;
        this.log = log;
        this.directory = directory;
    }

    /** Lists the people who share a datalab with the caller. */
    public List<Person> list(Caller caller) {
        Set<String> own = caller.datalabs().stream().map(DatalabId::code).collect(Collectors.toSet());
        List<Person> found = directory.people().stream()
                .filter(p -> p.datalabs().stream().anyMatch(own::contains))
                .toList();
        unit.run(() -> log.write(AuditRecord.done(Action.PEOPLE_READ, caller).build()));
        return found;
    }
}
