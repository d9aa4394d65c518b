package nl.samentel.hub.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.AuditQuery;

/** The statement for what an auditor looks for: its text, which holds no value that somebody sent, and its values in order. */
final class EntrySelect {
    private static final String BY_TIME = " ORDER BY at DESC, id DESC LIMIT ";
    private static final String BY_NUMBER = " ORDER BY id DESC LIMIT ";
    private static final String FROM = "SELECT a.id, a.at FROM audit_entry a WHERE ";
    private static final String USED = "SELECT snapshot::text AS snapshot FROM snapshot_use WHERE partner = ?";
    private static final String SNAPSHOT = "audit_snapshot(a.object_type, a.object_id, a.details)";

    private final AuditQuery query;
    private final Optional<Timestamp> before;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private EntrySelect(AuditQuery query, Optional<Timestamp> before) {
        this.query = query;
        this.before = before;
    }

    /**
     * Makes the statement.
     *
     * @param before time of the entry behind which the page begins
     */
    static EntrySelect of(AuditQuery query, Optional<Timestamp> before) {
        EntrySelect select = new EntrySelect(query, before);
        if (query.uses().isPresent()) {
            select.uses(query.uses().get());
        } else {
            select.page("true");
        }
        return select;
    }

    /**
     * Makes the statement that counts what matches and is not covered.
     *
     * @param sizes how many entries of each shard are covered
     */
    static EntrySelect behind(AuditQuery query, Map<String, Long> sizes) {
        EntrySelect select = new EntrySelect(query, Optional.empty());
        select.sql.append(
                "SELECT count(*) FROM (SELECT entry FROM log_pending UNION ALL SELECT p.entry FROM log_place p"
                        + " JOIN unnest(?, ?) AS covered (shard, size) ON p.shard = covered.shard AND p.index >= covered.size) u"
                        + " JOIN audit_entry a ON a.id = u.entry WHERE true");
        List<String> shards = List.copyOf(sizes.keySet());
        select.values.add(shards.toArray(String[]::new));
        select.values.add(shards.stream().map(sizes::get).toArray(Long[]::new));
        query.uses().ifPresent(partner -> {
            select.sql.append(" AND (a.partner = ? OR " + SNAPSHOT + " IN (" + USED + "))");
            select.values.addAll(List.of(partner, partner));
        });
        select.filters();
        return select;
    }

    String sql() {
        return sql.toString();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /**
     * Entries about a partner's deliveries, and those that name a snapshot into which one of them went: the newest of each snapshot and
     * datalab, and the newest of these.
     */
    private void uses(String partner) {
        sql.append("WITH used AS MATERIALIZED (" + USED + ") SELECT id, at FROM ((");
        values.add(partner);
        page("a.partner = ?", partner);
        sql.append(") UNION (SELECT e.id, e.at FROM used CROSS JOIN unnest(?) AS seen (datalab) CROSS JOIN LATERAL (");
        values.add(visible());
        page(SNAPSHOT + " = used.snapshot AND a.datalab = seen.datalab");
        sql.append(") e)");
        if (query.datalab().isEmpty()) {
            sql.append(" UNION (SELECT e.id, e.at FROM used CROSS JOIN LATERAL (");
            page(SNAPSHOT + " = used.snapshot AND a.datalab IS NULL");
            sql.append(") e)");
        }
        sql.append(") AS found").append(newest()).append(query.limit());
    }

    /** What a caller did is indexed by number alone, since it may be erased; the clock gives the same order unless it was set back. */
    private boolean isByNumber() {
        return query.actor().isPresent()
                && query.uses().isEmpty()
                && query.from().isEmpty()
                && query.to().isEmpty();
    }

    private String newest() {
        return isByNumber() ? BY_NUMBER : BY_TIME;
    }

    private String[] visible() {
        return query.visible().stream().map(DatalabId::code).toArray(String[]::new);
    }

    private void page(String first, Object... firstValues) {
        sql.append(FROM).append(first);
        values.addAll(List.of(firstValues));
        filters();
        if (isByNumber()) {
            and("a.id < ?", query.before());
        } else if (before.isPresent()) {
            and("(a.at, a.id) < (?, ?)", before);
            values.add(query.before().orElseThrow());
        }
        sql.append(newest()).append(query.limit());
    }

    private void filters() {
        and("(a.datalab IS NULL OR a.datalab = ANY (?))", Optional.of(visible()));
        and("a.at >= ?", query.from().map(Timestamp::from));
        and("a.at < ?", query.to().map(Timestamp::from));
        and("a.partner = ?", query.partner());
        and("a.datalab = ?", query.datalab().map(DatalabId::code));
        // Names of constants, so that the index of what was not done fits.
        query.action()
                .ifPresent(v -> sql.append(" AND a.action = '").append(v.name()).append('\''));
        query.outcome()
                .ifPresent(
                        v -> sql.append(" AND a.outcome = '").append(v.name()).append('\''));
        and(
                "EXISTS (SELECT 1 FROM audit_part p WHERE p.entry = a.id AND p.name = 'actor' AND p.value = ?)",
                query.actor());
        query.tie().ifPresent(tie -> and(condition(tie.kind()), Optional.of(tie.value())));
    }

    /** Each as its index has it. */
    private static String condition(AuditQuery.Tie.Kind kind) {
        return switch (kind) {
            case TRACE -> "a.trace_id = ?";
            case OBJECT -> "a.object_type IN ('answer', 'delivery', 'release', 'snapshot') AND a.object_id = ?";
            case SNAPSHOT -> SNAPSHOT + " = ?";
        };
    }

    private void and(String condition, Optional<?> value) {
        if (value.isPresent()) {
            sql.append(" AND ").append(condition);
            values.add(value.get());
        }
    }
}
