package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.SubjectRole;

/**
 * Answers the questions a second time, from their description and not from the product's SQL: loops over everything,
 * object by object, with java.time. Slow on purpose.
 */
final class SlowAnswers {
    /** An event with what linking said about it. */
    record Linked(Event event, int person, boolean identified, int household) {}

    /** One row: unit, person as counted (-1 when it cannot be told apart), household, codes by dimension. */
    record Row(Object unit, int person, int household, Map<String, String> codes) {}

    private final List<Linked> events;
    private final CountingPeriod period;

    SlowAnswers(List<Linked> events, CountingPeriod period) {
        this.events = events;
        this.period = period;
    }

    List<Row> rows(String question) {
        return question.equals("H8") ? children() : reports(question);
    }

    private List<Row> reports(String question) {
        List<Row> rows = new ArrayList<>();
        Map<Id32, List<Linked>> groups = new HashMap<>();
        for (Linked linked : events) {
            if (linked.event().type() == EventType.VT_REPORT) {
                groups.computeIfAbsent(Objects.requireNonNull(linked.event().group()), g -> new ArrayList<>())
                        .add(linked);
            }
        }
        for (Map.Entry<Id32, List<Linked>> group : groups.entrySet()) {
            List<Linked> subjects = group.getValue();
            LocalDate date = subjects.get(0).event().date();
            if (date.getYear() < 2019 || !date.isBefore(LocalDate.of(2023, 7, 1))) {
                continue;
            }
            for (Map<String, String> codes : codes(question, subjects, date)) {
                for (Linked subject : subjects) {
                    rows.add(new Row(group.getKey(), counted(subject), subject.household(), codes));
                }
            }
        }
        return rows;
    }

    private static int counted(Linked linked) {
        return linked.identified() ? linked.person() : -1;
    }

    private List<Map<String, String>> codes(String question, List<Linked> subjects, LocalDate date) {
        Event event = subjects.get(0).event();
        Map<String, String> codes = new TreeMap<>();
        codes.put("year", Integer.toString(date.getYear()));
        codes.put("report_type", event.code(Attribute.REPORT_TYPE_NATIVE).orElse("UNKNOWN"));
        switch (question) {
            case "M1" -> {
                codes.put("quarter", date.getYear() + "Q" + (date.getMonthValue() + 2) / 3);
                codes.put("derived_type", derived(subjects, date));
            }
            case "M2" -> {
                Optional<Area> area = place(subjects).flatMap(Areas::find);
                codes.put("pc4", area.map(a -> a.merged().orElse(a.code())).orElse("UNKNOWN"));
                codes.put("area", area.map(Area::rollUp).orElse("UNKNOWN"));
            }
            case "M3" -> {
                return each(codes, "target_group", targetGroups(subjects, date), "NONE");
            }
            case "M6" -> {
                codes.put("nature_primary", event.code(Attribute.NATURE_PRIMARY).orElse("UNKNOWN"));
                codes.put("safety_level", event.code(Attribute.SAFETY_LEVEL).orElse("UNKNOWN"));
                Set<String> natures = new TreeSet<>();
                subjects.forEach(
                        s -> natures.addAll(s.event().attributes().getOrDefault(Attribute.NATURES, List.of())));
                return each(codes, "nature", natures, "UNKNOWN");
            }
            default -> {
                if (subjects.stream().noneMatch(SlowAnswers::child)) {
                    return List.of();
                }
                codes.put("jgz_signal_before", signalledBefore(subjects, date) ? "YES" : "NO");
            }
        }
        return List.of(codes);
    }

    private static boolean child(Linked subject) {
        AgeBand age = subject.event().ageBand();
        return subject.event().role() == SubjectRole.CHILD_VICTIM
                || age == AgeBand.AGE_00_03
                || age == AgeBand.AGE_04_11
                || age == AgeBand.AGE_12_17;
    }

    private static List<Map<String, String>> each(
            Map<String, String> codes, String dimension, Set<String> values, String none) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String value : values.isEmpty() ? Set.of(none) : values) {
            Map<String, String> copy = new TreeMap<>(codes);
            copy.put(dimension, value);
            all.add(copy);
        }
        return all;
    }

    private static Optional<String> place(List<Linked> subjects) {
        Map<String, Integer> votes = new TreeMap<>();
        subjects.stream()
                .map(s -> s.event().pc4())
                .filter(Objects::nonNull)
                .forEach(p -> votes.merge(p, 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private String derived(List<Linked> subjects, LocalDate date) {
        if (date.isBefore(period.from().plusYears(3))) {
            return "NOT_VALID";
        }
        LocalDate since = date.minusYears(3);
        boolean known = false;
        for (Id32 tag : caseTags()) {
            LocalDate start = caseStart(tag);
            if (start == null || !start.isBefore(date) || !touches(tag, subjects)) {
                continue;
            }
            LocalDate end = caseEnd(tag);
            if (end == null || end.isAfter(date)) {
                return "FOLLOW_UP";
            }
            known |= !end.isBefore(since) && holdsPerson(tag, subjects);
        }
        for (Linked other : events) {
            LocalDate when = other.event().date();
            known |= other.event().type() == EventType.VT_REPORT
                    && when.isBefore(date)
                    && !when.isBefore(since)
                    && anyPerson(subjects, other);
        }
        return known ? "RE_REPORT" : "FIRST";
    }

    private Set<Id32> caseTags() {
        Set<Id32> tags = new HashSet<>();
        events.forEach(e -> Optional.ofNullable(e.event().caseTag()).ifPresent(tags::add));
        return tags;
    }

    private List<Linked> of(Id32 tag, EventType type) {
        return events.stream()
                .filter(e -> tag.equals(e.event().caseTag()) && e.event().type() == type)
                .toList();
    }

    private LocalDate caseStart(Id32 tag) {
        List<Linked> starts = of(tag, EventType.VT_CASE_START);
        return (starts.isEmpty() ? of(tag, EventType.VT_REPORT) : starts)
                .stream()
                        .map(e -> e.event().date())
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private LocalDate caseEnd(Id32 tag) {
        return of(tag, EventType.VT_CASE_END).stream()
                .map(e -> e.event().date())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> of(tag, EventType.VT_CASE_START).stream()
                        .map(e -> e.event().endDate())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private boolean touches(Id32 tag, List<Linked> subjects) {
        return subjects.stream().anyMatch(s -> tag.equals(s.event().caseTag())) || holdsPerson(tag, subjects);
    }

    private boolean holdsPerson(Id32 tag, List<Linked> subjects) {
        return events.stream().anyMatch(e -> tag.equals(e.event().caseTag()) && anyPerson(subjects, e));
    }

    private static boolean anyPerson(List<Linked> subjects, Linked other) {
        return subjects.stream().anyMatch(s -> s.person() == other.person());
    }

    private Set<String> targetGroups(List<Linked> subjects, LocalDate date) {
        Set<String> groups = new TreeSet<>();
        for (Linked subject : subjects) {
            AgeBand age = subject.event().ageBand();
            if (age == AgeBand.AGE_65_79 || age == AgeBand.AGE_80_PLUS) {
                groups.add("ELDERLY");
            }
            if (subject.event()
                    .attributes()
                    .getOrDefault(Attribute.REASON_CODES, List.of())
                    .contains("CHILD_ABUSE_FIGHTING_DIVORCE")) {
                groups.add("COMPLEX_BREAKUP");
            }
        }
        if (place(subjects).filter("8308"::equals).isPresent()) {
            groups.add("NAGELE_RESIDENT");
        }
        for (Linked other : events) {
            Event event = other.event();
            if (!event.date().isAfter(date) && anyPerson(subjects, other)) {
                boolean active = event.endDate() == null || !event.endDate().isBefore(date.minusDays(365));
                if (event.type() == EventType.GROUP_FLAG && active) {
                    groups.add(event.code(Attribute.TARGET_GROUP).orElseThrow());
                }
                if (event.type() == EventType.RISK_FACTOR) {
                    Optional.ofNullable(Map.of(
                                            "PARENT_PSYCHOLOGICAL", "PSYCHIATRIC_FAMILY",
                                            "SUBSTANCE_USE", "SUBSTANCE_USE",
                                            "PARENT_LVB", "MILD_INTELLECTUAL_DISABILITY")
                                    .get(event.code(Attribute.RISK_FACTOR).orElseThrow()))
                            .ifPresent(groups::add);
                }
            }
        }
        return groups;
    }

    private boolean signalledBefore(List<Linked> subjects, LocalDate date) {
        return events.stream()
                .anyMatch(e -> signal(e)
                        && e.event().date().isBefore(date)
                        && !e.event().date().isBefore(date.minusYears(3))
                        && anyPerson(subjects, e));
    }

    private static boolean signal(Linked linked) {
        return linked.event().type() == EventType.JGZ_SIGNAL
                && linked.event().code(Attribute.CONCERN).filter("HGKM"::equals).isPresent();
    }

    private List<Row> children() {
        List<Row> rows = new ArrayList<>();
        for (Linked child : events) {
            if (!livesHere(child)) {
                continue;
            }
            int year = child.event().date().getYear();
            Optional<LocalDate> first = events.stream()
                    .filter(e -> signal(e)
                            && e.person() == child.person()
                            && e.event().date().getYear() == year)
                    .map(e -> e.event().date())
                    .min(Comparator.naturalOrder());
            LocalDate start = first.orElse(LocalDate.of(year, 1, 1));
            Map<String, String> codes = new TreeMap<>();
            codes.put("cohort", Integer.toString(year));
            codes.put("flagged", first.isPresent() ? "YES" : "NO");
            for (int months = 12; months <= 36; months += 12) {
                codes.put("outcome_" + months, outcome(child, start, start.plusMonths(months)));
            }
            rows.add(new Row(child.person(), counted(child), child.household(), codes));
        }
        return rows;
    }

    private static boolean livesHere(Linked child) {
        String pc4 = child.event().pc4();
        return child.event().type() == EventType.JGZ_POPULATION
                && (pc4 == null || Areas.find(pc4).isPresent());
    }

    private String outcome(Linked child, LocalDate from, LocalDate to) {
        if (to.isAfter(period.to())) {
            return "NOT_COMPLETE";
        }
        // The household of every population row of the child that year counts.
        Set<Integer> households = new HashSet<>();
        for (Linked other : events) {
            if (livesHere(other)
                    && other.person() == child.person()
                    && other.event().date().equals(child.event().date())
                    && other.household() >= 0) {
                households.add(other.household());
            }
        }
        for (Linked other : events) {
            Event event = other.event();
            boolean happening = event.type() == EventType.VT_REPORT
                    || event.type() == EventType.POLICE_INCIDENT
                            && event.code(Attribute.DV_FLAG)
                                    .filter("YES"::equals)
                                    .isPresent();
            boolean inWindow = !event.date().isBefore(from) && event.date().isBefore(to);
            boolean theirs = other.person() == child.person() || households.contains(other.household());
            if (happening && inWindow && theirs) {
                return "YES";
            }
        }
        return "NO";
    }
}
