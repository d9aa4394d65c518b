package nl.samentel.connector.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.mapping.CodeRule;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.mapping.ReadDate;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.CodeResolver;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.row.Conditions;
import nl.samentel.connector.row.DateField;
import nl.samentel.connector.row.RowFaults;
import nl.samentel.connector.source.RowReader;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import org.jspecify.annotations.Nullable;

/** Gives an attribute its codes by one rule of the mapping. */
final class CodeField {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final CodeRule rule;
    private final Attribute attribute;
    private final @Nullable Attribute source;
    private final int slot;
    private final Conditions conditions;
    private final CodeResolver resolver;
    private final @Nullable DateField moment;
    private final List<String> constant;

    CodeField(PartRule part, Columns columns, Attribute attribute, CodeRule rule) {
        this.rule = rule;
        this.attribute = attribute;
        this.source = rule.attribute().orElse(null);
        this.slot = columns.slot(rule.column().orElse(null));
        this.conditions = new Conditions(columns, rule.when());
        this.resolver = new CodeResolver(CodeLists.list(attribute.codeList()), rule, attribute.multiple());
        this.moment = rule.from() == CodeRule.From.OFFICE_HOURS ? new DateField(part, columns, rule.name()) : null;
        this.constant = rule.from() == CodeRule.From.CONSTANT ? List.of(rule.name()) : List.of();
    }

    /**
     * Returns the codes, possibly none.
     *
     * @param item text to read in place of the column, when the event is made for each code of that column
     * @param earlier codes of attributes that come before this one
     */
    List<String> codes(RowReader row, @Nullable String item, Map<Attribute, List<String>> earlier, RowFaults faults) {
        if (!conditions.hold(row)) {
            return List.of();
        }
        if (rule.from() == CodeRule.From.CONSTANT) {
            return constant;
        }
        if (moment != null) {
            return officeHours(moment.any(row, LocalDate.MAX, faults));
        }
        String text = source == null ? (item == null ? Columns.text(row, slot) : item) : first(earlier.get(source));
        CodeResolver.Resolution resolution = resolver.of(text);
        Rule wrong = resolution.rule();
        if (wrong != null) {
            faults.add(rule.name(), wrong, attribute.codeList());
        }
        return resolution.codes();
    }

    private static String first(@Nullable List<String> codes) {
        return codes == null || codes.isEmpty() ? "" : codes.get(0);
    }

    private static List<String> officeHours(@Nullable ReadDate moment) {
        LocalTime time = moment == null ? null : moment.time();
        if (moment == null || time == null || moment.day() == 0) {
            return List.of();
        }
        DayOfWeek day = moment.firstDay().getDayOfWeek();
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return List.of(!weekend && !time.isBefore(OPENS) && time.isBefore(CLOSES) ? "YES" : "NO");
    }

    boolean reads(int column) {
        return rule.from() == CodeRule.From.COLUMN && slot == column;
    }
}
