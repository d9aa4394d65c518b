package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.jooq.CaseConditionStep;
import org.jooq.Field;

/** Codes of fields as numbers: the position in the whole list, in the order of the schema. */
public final class Codes {
    private static final String UNKNOWN = "UNKNOWN";

    private Codes() {}

    /** Returns all codes of a field, also those that definitions may not use, in order. */
    public static List<String> all(EventField field) {
        if (field instanceof EventField.Attributed attributed) {
            return CodeLists.list(attributed.attribute().codeList()).codes().stream()
                    .map(Code::code)
                    .toList();
        }
        return switch ((EventField.General) field) {
            case AGE_BAND -> names(AgeBand.values());
            case SEX -> names(Sex.values());
            case SUBJECT_ROLE -> names(SubjectRole.values());
            case PARTNER -> PartnerRoles.all().stream().map(PartnerRole::code).toList();
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** Returns the number of the code that stands for a missing one, if the field has one. */
    public static Optional<Integer> unknown(EventField field) {
        int position = all(field).indexOf(UNKNOWN);
        return position < 0 ? Optional.empty() : Optional.of(position);
    }

    static List<Integer> numbers(EventField field, Set<String> codes) {
        List<String> all = all(field);
        return codes.stream().map(all::indexOf).sorted().toList();
    }

    /** Turns the number of a code into its position among the choices of a dimension; others count as unknown. */
    static Field<Integer> position(Field<Integer> code, EventField field, List<Choice> choices) {
        List<String> names = choices.stream().map(Choice::code).toList();
        List<String> all = all(field);
        List<String> known = new ArrayList<>(all);
        known.retainAll(names);
        CaseConditionStep<Integer> mapped = null;
        for (String name : known) {
            Field<Integer> position = inline(names.indexOf(name));
            mapped = mapped == null
                    ? when(code.eq(inline(all.indexOf(name))), position)
                    : mapped.when(code.eq(inline(all.indexOf(name))), position);
        }
        int unknown = names.indexOf(UNKNOWN);
        if (mapped == null) {
            return inline(unknown);
        }
        return unknown < 0 ? mapped : mapped.otherwise(inline(unknown));
    }
}
