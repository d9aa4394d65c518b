package nl.samentel.schema.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Criterion;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.question.Test;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.role.PartnerRole;

/** Works out what a question needs of the partners' records from its definition. */
final class NeedsOf {
    private static final String PC4 = "pc4";
    private static final int MONTHS = 12;

    private final Definition definition;

    private NeedsOf(Definition definition) {
        this.definition = definition;
    }

    static QuestionNeeds definition(Definition definition) {
        NeedsOf needs = new NeedsOf(definition);
        return new QuestionNeeds(
                definition.id(),
                needs.base(),
                needs.usualDimensions(),
                needs.yearsBefore(),
                definition.comparableFrom(),
                needs.links(),
                needs.cells());
    }

    private List<QuestionNeeds.Source> base() {
        Set<EventField> own = UsedFields.own(definition);
        boolean place = UsedFields.usesPlace(definition);
        return definition.base().from().stream()
                .flatMap(s -> sources(s, own, place).stream())
                .toList();
    }

    private List<QuestionNeeds.Link> links() {
        List<QuestionNeeds.Link> links = new ArrayList<>();
        for (Link link : definition.links()) {
            Set<EventField> fields = UsedFields.of(definition, link);
            for (Source source : link.to()) {
                boolean place = source.where().filter(Test::usesPlace).isPresent();
                sources(source, fields, place).forEach(s -> links.add(new QuestionNeeds.Link(s, !link.optional())));
            }
        }
        return links.stream().distinct().toList();
    }

    /** Partners with the same fields stand together; a field that a partner does not deliver is not asked of it. */
    private static List<QuestionNeeds.Source> sources(Source source, Set<EventField> fields, boolean place) {
        Set<EventField> all = new TreeSet<>(Comparator.comparing(EventField::id));
        all.addAll(fields);
        source.where().ifPresent(t -> all.addAll(t.fields()));
        List<QuestionNeeds.Source> sources = new ArrayList<>();
        for (EventType event : source.events()) {
            Map<List<String>, List<String>> roles = new LinkedHashMap<>();
            source.roles().stream()
                    .filter(r -> r.eventTypes().contains(event))
                    .forEach(r -> roles.computeIfAbsent(delivered(r, all, place), f -> new ArrayList<>())
                            .add(r.code()));
            roles.forEach((f, r) -> sources.add(new QuestionNeeds.Source(r, event, f)));
        }
        return sources;
    }

    private static List<String> delivered(PartnerRole role, Set<EventField> fields, boolean place) {
        Set<String> delivered = new TreeSet<>();
        for (EventField field : fields) {
            boolean attribute = field instanceof EventField.Attributed a
                    && role.attributes().contains(a.attribute());
            if (attribute || field == EventField.General.AGE_BAND || field == EventField.General.SEX) {
                delivered.add(field.id());
            }
        }
        if (place) {
            delivered.add(PC4);
        }
        return List.copyOf(delivered);
    }

    /** The finest step of time, and the first field or place. */
    private List<String> usualDimensions() {
        List<String> dimensions = new ArrayList<>();
        boolean quarters = times().anyMatch(t -> t.step() != Breakdown.Time.Step.YEAR);
        if (times().findAny().isPresent()) {
            dimensions.add(quarters ? "quarter" : "year");
        }
        definition.dimensions().stream()
                .map(Dimension::by)
                .flatMap(NeedsOf::measured)
                .findFirst()
                .ifPresent(dimensions::add);
        return dimensions.isEmpty() ? List.of("year") : dimensions;
    }

    private static Stream<String> measured(Breakdown by) {
        if (by instanceof Breakdown.Place) {
            return Stream.of(PC4);
        }
        return by instanceof Breakdown.Coded coded
                        && coded.link().isEmpty()
                        && coded.field() != EventField.General.PARTNER
                        && coded.field() != EventField.General.SUBJECT_ROLE
                ? Stream.of(coded.field().id())
                : Stream.empty();
    }

    private Stream<Breakdown.Time> times() {
        return definition.dimensions().stream()
                .map(Dimension::by)
                .filter(Breakdown.Time.class::isInstance)
                .map(Breakdown.Time.class::cast);
    }

    /** Whole years that a window looks back, or after which a code means something; parts of a year are not counted. */
    private int yearsBefore() {
        Stream<Offset> back = definition.links().stream()
                .flatMap(l -> l.window().from().stream())
                .filter(o -> !o.inDays() && o.amount() < 0);
        Stream<Offset> valid = definition.dimensions().stream()
                .flatMap(d -> d.validity().stream())
                .map(Dimension.Validity::after)
                .filter(o -> !o.inDays());
        return Stream.concat(back, valid)
                .mapToInt(o -> Math.abs(o.months()) / MONTHS)
                .max()
                .orElse(0);
    }

    /** Linked persons are spread over years, and over the first dimension that comes out of linking. */
    private int cells() {
        if (definition.links().isEmpty()) {
            return 0;
        }
        int years = definition.dimensions().stream()
                .filter(d -> d.by() instanceof Breakdown.Time)
                .mapToInt(d -> definition.choices(d).size())
                .min()
                .orElse(1);
        int codes = definition.dimensions().stream()
                .filter(this::linked)
                .findFirst()
                .map(d -> definition.choices(d).size())
                .orElse(1);
        return years * codes;
    }

    private boolean linked(Dimension dimension) {
        if (dimension.by() instanceof Breakdown.Cases cases) {
            return cases.list().stream().flatMap(c -> c.when().parts()).anyMatch(Criterion.Linked.class::isInstance);
        }
        return dimension.by() instanceof Breakdown.Days
                || dimension.by() instanceof Breakdown.Within
                || dimension.by() instanceof Breakdown.Coded coded
                        && coded.link().isPresent();
    }
}
