package nl.samentel.hub.audit.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
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
    @Parameter(description = "Trace of a request: all that was done for it.")
    @Nullable
    String trace;

    @RestQuery
    @Parameter(description = "Id of an answer, a delivery, a release or a snapshot: all that is about it.")
    @Nullable
    String object;

    @RestQuery
    @Parameter(description = "Id of a snapshot: all that is about it or rests on it.")
    @Nullable
    String snapshot;

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
                tie(),
                Set.copyOf(caller.datalabs()),
                Optional.ofNullable(cursor).map(Cursor::parse),
                limit());
    }

    private Optional<AuditQuery.Tie> tie() {
        List<AuditQuery.Tie> ties = Stream.of(
                        tie(AuditQuery.Tie.Kind.TRACE, trace, TRACE),
                        tie(AuditQuery.Tie.Kind.OBJECT, object, ID),
                        tie(AuditQuery.Tie.Kind.SNAPSHOT, snapshot, ID))
                .flatMap(Optional::stream)
                .toList();
        if (ties.size() > 1) {
            throw wrong("trace, object, snapshot: one of them at a time.");
        }
        return ties.stream().findFirst();
    }

    private static Optional<AuditQuery.Tie> tie(AuditQuery.Tie.Kind kind, @Nullable String text, Pattern shape) {
        if (text != null && !shape.matcher(text).matches()) {
            throw wrong(kind.name().toLowerCase(Locale.ROOT) + ": not written as one is.");
        }
        return Optional.ofNullable(text).map(value -> new AuditQuery.Tie(kind, value));
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
