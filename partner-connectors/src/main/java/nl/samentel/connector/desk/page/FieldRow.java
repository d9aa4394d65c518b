package nl.samentel.connector.desk.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.connector.mapping.DateFormat;
import nl.samentel.connector.mapping.EventRule;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.mapping.IdentityField;
import nl.samentel.connector.mapping.PartRule;

/**
 * One column of a mapping as the steward mends it.
 *
 * @param name name in the mapping
 * @param use what it is used for
 * @param position place of the column in the file that it comes from, -1 when there is none
 * @param required true when the file is refused without it
 * @param forms forms of dates to choose from; none when it holds no date
 * @param form the form that counts
 */
record FieldRow(String name, String use, int position, boolean required, List<String> forms, String form) {
    private static final List<String> USUAL = List.of(
            "dd-mm-jjjj",
            "jjjj-mm-dd",
            "jjjjmmdd",
            "ddmmjjjj",
            "dd/mm/jjjj",
            "d-m-jjjj",
            "d/m/jjjj",
            "jjjj-mm-dd uu:mm",
            "dd-mm-jjjj uu:mm");

    static List<FieldRow> of(PartRule part, HeaderMatch match, DeskTexts texts) {
        Set<String> dates = dates(part);
        List<FieldRow> rows = new ArrayList<>();
        for (String column : part.columns()) {
            rows.add(new FieldRow(
                    column,
                    use(part, column, texts),
                    match.position(column).orElse(-1),
                    !part.optionalColumns().contains(column),
                    dates.contains(column) ? forms(part, column) : List.of(),
                    form(part, column)));
        }
        return rows;
    }

    /** Returns the columns that hold dates. */
    static Set<String> dates(PartRule part) {
        Set<String> dates = new TreeSet<>();
        for (EventRule event : part.events()) {
            dates.addAll(event.date());
            if (event.endDate() != null) {
                dates.add(event.endDate());
            }
        }
        String birth = part.identity().get(IdentityField.BIRTH_DATE);
        if (birth != null) {
            dates.add(birth);
        }
        return dates;
    }

    static String form(PartRule part, String column) {
        return String.join(
                ", ", part.datesOf(column).stream().map(DateFormat::pattern).toList());
    }

    private static List<String> forms(PartRule part, String column) {
        Set<String> forms = new LinkedHashSet<>(List.of(form(part, column)));
        forms.addAll(USUAL);
        return List.copyOf(forms);
    }

    private static String use(PartRule part, String column, DeskTexts texts) {
        Set<String> uses = new LinkedHashSet<>();
        for (Map.Entry<IdentityField, String> field : part.identity().entrySet()) {
            if (field.getValue().equals(column)) {
                uses.add(texts.word("identity", field.getKey().key()));
            }
        }
        for (EventRule event : part.events()) {
            String type = texts.label("event_type", event.type());
            if (event.date().contains(column)) {
                uses.add(texts.say("field.date", type));
            }
            if (column.equals(event.endDate())) {
                uses.add(texts.say("field.end", type));
            }
            event.attributes().forEach((attribute, rules) -> {
                if (rules.stream()
                        .anyMatch(r -> r.column().filter(column::equals).isPresent())) {
                    uses.add(texts.say("field.code"));
                }
            });
            if (event.id().contains(column) || event.group().contains(column) || column.equals(event.caseColumn())) {
                uses.add(texts.say("field.number"));
            }
            if (column.equals(event.role().column())) {
                uses.add(texts.say("field.role"));
            }
        }
        // A column that tells who somebody is also makes the event unique; that is not what it is for.
        if (uses.size() > 1) {
            uses.remove(texts.say("field.number"));
        }
        return String.join("; ", uses);
    }
}
