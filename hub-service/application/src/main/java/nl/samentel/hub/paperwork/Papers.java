package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.stream.Stream;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.Member;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Gives documents to managers and auditors, and the record of police supply to the steward of the partner it is about. */
public final class Papers {
    private static final String POLICE_ROLE = "POL";

    private final UnitOfWork unit;
    private final AuditLog log;
    private final Dossiers dossiers;

    /** Wires the use case. */
    public Papers(UnitOfWork unit, AuditLog log, Dossiers dossiers) {
        this.unit = unit;
        this.log = log;
        this.dossiers = dossiers;
    }

    /** Lists the documents that the caller may read; none of police supply where there is no police. */
    public List<PaperKind> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = dossiers.datalab(id);
            log.write(AuditRecord.done(Action.DOCUMENT_READ, caller).datalab(id).build());
            return Stream.of(PaperKind.values())
                    .filter(kind ->
                            kind == PaperKind.POLICE_SUPPLY ? suppliesPolice(caller, datalab) : Access.oversees(caller))
                    .toList();
        });
    }

    /**
     * Writes a document.
     *
     * @throws ProblemException forbidden if the caller may not read it, not-found if the datalab has no police
     */
    public Paper read(Caller caller, DatalabId id, PaperKind kind, Language language) {
        Access.requireDatalab(caller, id);
        if (!Access.oversees(caller) && kind != PaperKind.POLICE_SUPPLY) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN_TO_CALLER, "This document is for managers and auditors only.");
        }
        return unit.call(() -> {
            if (kind == PaperKind.POLICE_SUPPLY) {
                requirePolice(caller, dossiers.datalab(id));
            }
            Dossier all = dossiers.look(id, kind);
            Dossier dossier = Access.oversees(caller) ? all : all.of(Access.requirePartner(caller));
            Paper paper = paper(dossier, kind, new Words(language));
            log.write(AuditRecord.done(Action.DOCUMENT_READ, caller)
                    .datalab(id)
                    .object("document", kind.code())
                    .detail("language", language.tag())
                    .build());
            return paper;
        });
    }

    private static void requirePolice(Caller caller, Datalab datalab) {
        if (!Access.oversees(caller) && !suppliesPolice(caller, datalab)) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN_TO_CALLER, "Your partner supplies no police data to this datalab.");
        }
        if (!suppliesPolice(caller, datalab)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "No partner supplies police data to this datalab.");
        }
    }

    /** Tells whether there is a supply of police data that the caller may see. */
    private static boolean suppliesPolice(Caller caller, Datalab datalab) {
        return datalab.members().stream()
                .filter(m -> m.role().code().equals(POLICE_ROLE))
                .map(Member::partner)
                .anyMatch(p -> Access.oversees(caller)
                        || caller.partner().filter(p::equals).isPresent());
    }

    private static Paper paper(Dossier dossier, PaperKind kind, Words words) {
        Datalab datalab = dossier.datalab();
        List<String> notes = List.of(
                datalab.id().code() + " · " + words.time(dossier.at()) + " · Samentel " + dossier.version(),
                words.text("note"),
                words.text("note." + kind.code()));
        return new Paper(
                words.language().tag(),
                words.text("title." + kind.code()),
                words.language().of(datalab.titleNl(), datalab.titleEn()),
                notes,
                kind.sections(dossier, words),
                words.text("blank"));
    }
}
