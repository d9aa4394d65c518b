package nl.samentel.hub.audit.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Filters of the log as they stand in an address. */
public class AuditParameters {
    private static final int LONGEST_NAME = 255;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    @RestQuery
    @Parameter(description = "Earliest time, included, such as 2026-11-24T00:00:00Z.")
    @Nullable
    String from;

    @RestQuery
    @Parameter(description = "Latest time, excluded.")
    @Nullable
    String to;

    @RestQuery
    @Parameter(description = "Exact name of the account or client.")
    @Nullable
    String actor;

    @RestQuery
    @Parameter(description = "Code of a partner, such as VTF.")
    @Nullable
    String partner;

    @RestQuery
    @Parameter(
            description = "Code of a partner: all that was done with its data, such as counts over snapshots of them.")
    @Nullable
    String uses;

    @RestQuery
    @Parameter(description = "Action, such as COUNT.")
    @Nullable
    String action;

    @RestQuery
    @Parameter(description = "Code of a datalab.")
    @Nullable
    String datalab;

    @RestQuery
    @Parameter(description = "DONE, REFUSED or FAILED.")
    @Nullable
    String outcome;

    @RestQuery
    @Parameter(description = "Most entries, 1 to 500; 100 by default.")
    @Nullable
    String limit;

    @RestQuery
    @Parameter(description = "Field next of the page before.")
    @Nullable
    String cursor;

    /** Reads what an auditor asks for. */
    public AuditQuery query(Caller caller) {
        Optional<DatalabId> one = Optional.ofNullable(datalab)
                .map(text -> DatalabId.parse(text).orElseThrow(() -> wrong("datalab: not the code of a datalab.")));
        one.ifPresent(id -> Access.requireDatalab(caller, id));
        return new AuditQuery(
                time("from", from),
                time("to", to),
                actor(),
                partner("partner", partner),
                choice("action", Action.class, action),
                one,
                choice("outcome", Outcome.class, outcome),
                partner("uses", uses),
                Set.copyOf(caller.datalabs()),
                Optional.ofNullable(cursor).map(Cursor::parse),
                limit());
    }

    private Optional<String> actor() {
        if (actor != null && (actor.length() > LONGEST_NAME || actor.chars().anyMatch(Character::isISOControl))) {
            throw wrong("actor: the name of an account or client, at most 255 characters.");
        }
        return Optional.ofNullable(actor);
    }

    private static Optional<String> partner(String name, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(t -> PartnerId.parse(t)
                        .orElseThrow(() -> wrong(name + ": not the code of a partner."))
                        .code());
    }

    private int limit() {
        try {
            int value = limit == null ? 100 : Integer.parseInt(limit);
            if (value >= 1 && value <= AuditQuery.MAX_LIMIT) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "limit: a number from 1 to 500.", e);
        }
        throw wrong("limit: a number from 1 to 500.");
    }

    private static Optional<Instant> time(String name, @Nullable String text) {
        try {
            Optional<Instant> time =
                    Optional.ofNullable(text).map(t -> OffsetDateTime.parse(t).toInstant());
            if (time.filter(t -> t.isBefore(FIRST) || t.isAfter(LAST)).isPresent()) {
                throw wrong(name + ": a time of the years 1970 to 9999.");
            }
            return time;
        } catch (DateTimeException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, name + ": a time such as 2026-11-24T00:00:00Z.", e);
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(t -> Enum.valueOf(type, t.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, name + ": no such " + name + ".", e);
        }
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
