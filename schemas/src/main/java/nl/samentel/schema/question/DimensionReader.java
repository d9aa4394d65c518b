package nl.samentel.schema.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.event.EventType;

/** Reads dimensions. */
final class DimensionReader {
    private final Base base;
    private final List<Link> links;
    private final CriterionReader criteria;

    DimensionReader(Base base, List<Link> links) {
        this.base = base;
        this.links = links;
        this.criteria = new CriterionReader(base, links);
    }

    Dimension read(Part part) {
        Breakdown by = breakdown(part);
        part.at("link").require(!part.has("link") || part.has("field"), "goes with field");
        part.at("multiple").require(!part.has("multiple") || part.has("cases"), "goes with cases");
        part.at("otherwise").require(part.has("otherwise") == part.has("cases"), "goes with cases, always");
        return new Dimension(
                part.text("id", ""), part.at("label").label(), by, part.optional("validAfter", this::validity));
    }

    private Breakdown breakdown(Part part) {
        String kind = part.oneOf(List.of("time", "field", "place", "cases", "linked", "days", "within"))
                .orElse("time");
        return switch (kind) {
            case "field" -> coded(part);
            case "place" -> new Breakdown.Place(Breakdown.Place.Detail.valueOf(part.text("place", "")));
            case "cases" -> cases(part);
            case "linked" -> linked(CriterionReader.link(part.at("linked"), links));
            case "days" -> new Breakdown.Days(one(part.at("days")));
            case "within" -> within(part.at("within"));
            default -> new Breakdown.Time(Breakdown.Time.Step.valueOf(part.text("time", "YEAR")));
        };
    }

    /** A window that ends after its anchor needs time to run its length; whether a link finds what went before is known at once. */
    private Breakdown linked(String name) {
        return links.stream()
                .filter(l -> l.name().equals(name))
                .flatMap(l -> l.closesLater().stream())
                .findFirst()
                .<Breakdown>map(end -> new Breakdown.Within(name, end))
                .orElseGet(() -> new Breakdown.Cases(
                        List.of(new Breakdown.Case(Choice.YES, new Criterion.Linked(name))), Choice.NO, false));
    }

    private Breakdown coded(Part part) {
        Optional<String> name = part.optional("link", p -> CriterionReader.link(p, links));
        Optional<Link> link = links.stream()
                .filter(l -> name.filter(l.name()::equals).isPresent())
                .findFirst();
        if (name.isPresent() && link.isEmpty()) {
            return new Breakdown.Coded(EventField.General.SEX, name);
        }
        List<EventType> events = SourceReader.events(link.map(Link::to).orElse(base.from()));
        part.at("link")
                .require(
                        link.stream()
                                .flatMap(l -> l.to().stream())
                                .allMatch(s -> s.event().isPresent()),
                        "is a link to events: an involvement has no fields");
        Optional<EventField> field = TestReader.field(part.at("field"), events);
        return new Breakdown.Coded(field.orElse(EventField.General.SEX), name);
    }

    private Breakdown cases(Part part) {
        Set<String> codes = new HashSet<>();
        List<Breakdown.Case> cases = part.each("cases", c -> {
            c.at("code").require(codes.add(c.text("code", "")), "is a code of its own");
            return new Breakdown.Case(choice(c), criteria.read(c.at("when")));
        });
        part.at("otherwise").require(codes.add(part.at("otherwise").text("code", "")), "has a code of its own");
        return new Breakdown.Cases(cases, choice(part.at("otherwise")), part.flag("multiple"));
    }

    private Breakdown within(Part part) {
        String link = one(part.at("link"));
        Offset until = Offset.of(part.text("until", "0d"));
        part.at("until").require(until.amount() > 0, "lies after the anchor");
        links.stream()
                .filter(l -> l.name().equals(link))
                .findFirst()
                .ifPresent(l -> part.at("link")
                        .require(
                                l.pick() == Link.Pick.FIRST
                                        && l.span() == Link.Span.STARTS
                                        && l.window().until().isEmpty()
                                        && l.window().from().isPresent(),
                                "is a link that picks the FIRST record and has a window with from and without until"));
        links.stream()
                .filter(l -> l.name().equals(link))
                .findFirst()
                .ifPresent(l -> part.at("link")
                        .require(
                                l.anchor().link().isEmpty() || l.anchor().orBase(),
                                "is a link that counts from the entry's own day, or has orBase"));
        return new Breakdown.Within(link, until);
    }

    private String one(Part part) {
        String name = CriterionReader.link(part, links);
        part.require(
                links.stream().noneMatch(l -> l.name().equals(name) && l.pick() == Link.Pick.EACH),
                "is a link that picks one record: FIRST or LAST");
        return name;
    }

    private Dimension.Validity validity(Part part) {
        Offset after = Offset.of(part.text("offset", "0d"));
        part.at("offset").require(after.amount() > 0, "is a time after the start of the data");
        return new Dimension.Validity(after, choice(part));
    }

    private static Choice choice(Part part) {
        return new Choice(part.text("code", ""), part.label());
    }
}
