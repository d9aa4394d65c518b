package nl.samentel.hub.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is missing in a datalab now and what ends when, as a manager would write it on a list. */
final class Todos {
    private static final int SOON = 60;
    private static final Set<String> LACKING = Set.of("MISSING", "EXPIRED", "NOT_YET");
    private static final Set<String> BROKEN = Set.of("REVOKED", "ALTERED", "EXPIRED");
    private static final Set<String> WORKING = Set.of("COLLECTING", "FROZEN", "ANALYSIS");
    private static final Set<String> ENDED =
            Set.of("STOPPED_NOT_NECESSARY", "STOPPED_NOT_POSSIBLE", "CLOSED", "DESTROYED");

    private final Map<String, Object> datalab;
    private final DeskTexts texts;
    private final LocalDate today;
    private final List<String> todos = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    Todos(Map<String, Object> datalab, DeskTexts texts, LocalDate today) {
        this.datalab = datalab;
        this.texts = texts;
        this.today = today;
    }

    /**
     * Something that ends on a day.
     *
     * @param what what ends
     * @param day first day without it, or the last day by which it has to be done
     * @param days how many days are left
     */
    public record Ending(String what, LocalDate day, long days) {
        /** Tells whether it is near. */
        public boolean soon() {
            return days <= SOON;
        }
    }

    /** Looks at agreement and permissions. */
    Todos agreed() {
        if (!ENDED.contains(state())) {
            agreement();
            permissions();
        }
        return this;
    }

    private String state() {
        return String.valueOf(datalab.get("state"));
    }

    private void agreement() {
        if (!(datalab.get("agreement") instanceof Map<?, ?> agreement)) {
            if (Set.of("OFFICER_ADVISED", "PRIOR_CONSULTATION").contains(state())) {
                todos.add(texts.say("todo.propose"));
            }
            return;
        }
        for (Object partner : list(agreement.get("missing"))) {
            todos.add(texts.with("todo.sign", partner));
        }
        String standing = String.valueOf(agreement.get("state"));
        if (BROKEN.contains(standing)) {
            todos.add(texts.with("todo.agreement", texts.word("agreement", standing)));
        }
        ends(texts.say("ends.agreement"), agreement.get("until"));
        ends(texts.say("ends.destroy"), agreement.get("destroyBy"));
    }

    private void permissions() {
        for (Object one : list(datalab.get("partners"))) {
            Map<?, ?> partner = (Map<?, ?>) one;
            if (partner.get("permission") instanceof Map<?, ?> permission) {
                String standing = String.valueOf(permission.get("state"));
                String kind = texts.word("permissionKind", Objects.requireNonNull(permission.get("needed")));
                Object code = Objects.requireNonNull(partner.get("code"));
                if (LACKING.contains(standing)) {
                    todos.add(texts.with("todo.permission", code, kind, texts.word("permission", standing)));
                }
                ends(texts.with("ends.permission", code, kind), permission.get("until"));
            }
        }
    }

    private void ends(String what, @Nullable Object date) {
        if (date != null) {
            LocalDate day = LocalDate.parse(String.valueOf(date));
            Ending ending = new Ending(what, day, ChronoUnit.DAYS.between(today, day));
            endings.add(ending);
            if (ending.soon()) {
                todos.add(texts.with("todo.ends", what, texts.number(ending.days())));
            }
        }
    }

    /** Looks who has not joined with keys. */
    Todos joined(List<Map<String, Object>> roster) {
        Set<String> known =
                roster.stream().map(e -> String.valueOf(e.get("partner"))).collect(Collectors.toSet());
        if (!ENDED.contains(state())) {
            for (Object partner : list(datalab.get("partners"))) {
                Object code = Objects.requireNonNull(((Map<?, ?>) partner).get("code"));
                if (!known.contains(String.valueOf(code))) {
                    todos.add(texts.with("todo.join", code));
                }
            }
        }
        return this;
    }

    /** Looks at the newest snapshot. */
    Todos frozen(List<Map<String, Object>> snapshots) {
        if (WORKING.contains(state())) {
            String newest = snapshots.isEmpty()
                    ? "NONE"
                    : String.valueOf(snapshots.get(0).get("state"));
            if (!newest.equals("READY")) {
                todos.add(texts.say("todo.snapshot." + newest));
            }
        }
        return this;
    }

    /** Looks at official tables that wait for people. */
    Todos released(List<Map<String, Object>> releases) {
        for (Map<String, Object> release : releases) {
            if ("REVIEW".equals(release.get("state"))) {
                todos.add(texts.with("todo.review", Objects.requireNonNull(release.get("name"))));
            }
        }
        return this;
    }

    List<String> todos() {
        return List.copyOf(todos);
    }

    List<Ending> endings() {
        return endings.stream().sorted(Comparator.comparing(Ending::day)).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
