package nl.samentel.hub.catalogue.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.EventKind;
import nl.samentel.schema.role.PartnerRole;

/**
 * What a definition may name.
 *
 * @param events types of event with the fields that their records have
 * @param fields those fields with the codes that may be asked for
 * @param areas postcode areas of the municipality
 */
record LanguageAnswer(List<EventAnswer> events, List<FieldAnswer> fields, List<AreaAnswer> areas) {
    /**
     * A type of event.
     *
     * @param event its name in definitions
     * @param counted whether it may be counted; one that may not can be linked
     * @param lasts whether it is an interval, so that {@code ACTIVE} and {@code OPEN} go with it
     * @param ofCase whether its records are part of cases
     * @param roles roles of partners that deliver it
     * @param fields names of the fields that its records have
     */
    record EventAnswer(
            String event,
            String nl,
            String en,
            boolean counted,
            boolean lasts,
            boolean ofCase,
            List<String> roles,
            List<String> fields) {
        static EventAnswer of(EventKind kind) {
            return new EventAnswer(
                    kind.name(),
                    kind.label().nl(),
                    kind.label().en(),
                    kind.counted(),
                    kind.lasts(),
                    kind.ofCase(),
                    kind.roles().stream().map(PartnerRole::code).toList(),
                    kind.fields().stream().map(EventField::id).toList());
        }
    }

    /**
     * A field.
     *
     * @param field its name in definitions
     * @param multiple whether a record may have several codes
     * @param codes codes that may be asked for, in order
     */
    record FieldAnswer(String field, boolean multiple, List<CodeAnswer> codes) {
        static FieldAnswer of(EventField field) {
            return new FieldAnswer(
                    field.id(),
                    field.multiple(),
                    field.choices().stream().map(CodeAnswer::of).toList());
        }
    }

    /** A code with its labels. */
    record CodeAnswer(String code, String nl, String en) {
        static CodeAnswer of(Choice choice) {
            return new CodeAnswer(
                    choice.code(), choice.label().nl(), choice.label().en());
        }
    }

    /** A postcode area. */
    record AreaAnswer(String pc4, String name) {
        static AreaAnswer of(Area area) {
            return new AreaAnswer(area.code(), area.name());
        }
    }

    static LanguageAnswer of(List<EventKind> kinds) {
        Set<EventField> fields = new LinkedHashSet<>();
        kinds.forEach(k -> fields.addAll(k.fields()));
        return new LanguageAnswer(
                kinds.stream().map(EventAnswer::of).toList(),
                fields.stream().map(FieldAnswer::of).toList(),
                Areas.all().stream().map(AreaAnswer::of).toList());
    }
}
