package nl.samentel.connector.synthetic.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.JgzContact;
import nl.samentel.connector.synthetic.history.Report;
import nl.samentel.connector.synthetic.history.Subject;
import nl.samentel.connector.synthetic.region.GroupFlag;
import nl.samentel.connector.synthetic.region.Person;

/** The target groups that hold for any subject of a report. */
final class TargetGroups {
    private static final int ACTIVE_AFTER_END = 365;
    private static final int ELDERLY = 65;
    private static final String FIGHTING_DIVORCE = "07";
    private static final Map<String, String> BY_RISK = Map.of(
            "PSYCHISCH_OUDER", "PSYCHIATRIC_FAMILY",
            "VERSLAVING", "SUBSTANCE_USE",
            "LVB_OUDER", "MILD_INTELLECTUAL_DISABILITY");

    private final Map<Person, List<GroupFlag>> flags = new HashMap<>();
    private final Map<Person, Map<String, LocalDate>> risks = new HashMap<>();

    TargetGroups(History history) {
        for (GroupFlag flag : history.region().flags()) {
            flags.computeIfAbsent(flag.person(), p -> new ArrayList<>(1)).add(flag);
        }
        for (JgzContact contact : history.jgzContacts()) {
            for (String risk : contact.risks()) {
                risks.computeIfAbsent(contact.child(), c -> new HashMap<>())
                        .merge(risk, contact.date(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
    }

    List<String> of(Report report, String pc4) {
        TreeSet<String> groups = new TreeSet<>();
        for (Subject subject : report.subjects()) {
            if (!subject.unborn()) {
                ofPerson(subject.person(), report.date(), groups);
            }
        }
        if (pc4.equals("8308")) {
            groups.add("NAGELE_RESIDENT");
        }
        if (report.assessment().reasons().contains(FIGHTING_DIVORCE)) {
            groups.add("COMPLEX_BREAKUP");
        }
        return groups.isEmpty() ? List.of("NONE") : List.copyOf(groups);
    }

    private void ofPerson(Person person, LocalDate day, TreeSet<String> groups) {
        for (GroupFlag flag : flags.getOrDefault(person, List.of())) {
            boolean ended = flag.to() != null && flag.to().isBefore(day.minusDays(ACTIVE_AFTER_END));
            if (!flag.from().isAfter(day) && !ended) {
                groups.add(flag.group().name());
            }
        }
        risks.getOrDefault(person, Map.of()).forEach((risk, from) -> {
            String group = BY_RISK.get(risk);
            if (group != null && !from.isAfter(day)) {
                groups.add(group);
            }
        });
        if (person.ageAt(day) >= ELDERLY) {
            groups.add("ELDERLY");
        }
    }
}
