package nl.samentel.schema.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.question.Link.Anchor;
import nl.samentel.schema.question.Link.Pick;
import nl.samentel.schema.question.Link.Relation;
import nl.samentel.schema.question.Link.Span;

/** Reads the links of a definition, and puts an anchor before what it anchors. */
final class LinkReader {
    private static final List<LocalDate> FOUR_YEARS =
            LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2024, 1, 1)).toList();

    private final Base base;

    LinkReader(Base base) {
        this.base = base;
    }

    List<Link> read(Part definition) {
        List<Part> parts = definition.items("links");
        List<Link> links = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            Link link = link(part);
            part.at("name").require(names.add(link.name()), "is the name of one link only");
            links.add(link);
        }
        return ordered(parts, links);
    }

    private Link link(Part part) {
        List<Source> to = SourceReader.read(part, "to");
        Span span = Span.valueOf(part.text("span", "STARTS"));
        Window window = new Window(
                part.optional("from", p -> Offset.of(p.text())), part.optional("until", p -> Offset.of(p.text())));
        requireWindow(part, window, span);
        Relation by = Relation.valueOf(part.text("by", "PERSON"));
        if (by == Relation.CASE) {
            SourceReader.requireCases(part.items("to"));
        }
        part.at("span")
                .require(
                        span == Span.STARTS || to.stream().allMatch(LinkReader::hasIntervals),
                        "is STARTS unless the records are intervals: " + Source.INVOLVEMENT + ", GROUP_FLAG, RESIDENCE"
                                + " or RISK_FACTOR");
        part.at("orBase").require(!part.flag("orBase") || part.has("after"), "goes with after");
        return new Link(
                part.text("name", ""),
                by,
                to,
                part.optional("of", p -> new TestReader(SourceReader.events(base.from())).read(p)),
                span,
                window,
                new Anchor(part.optional("after", Part::text), part.flag("orBase")),
                Pick.valueOf(part.text("pick", "FIRST")),
                part.json().path("together").asInt(1),
                part.flag("optional"));
    }

    private static boolean hasIntervals(Source source) {
        return source.event().isEmpty()
                || Source.LASTING.contains(source.event().get());
    }

    /** A window is half-open, so that one which ends where it starts is empty; measured from every day, a leap day too. */
    private static void requireWindow(Part part, Window window, Span span) {
        if (span == Span.OPEN) {
            part.require(window.from().isEmpty() && window.until().isEmpty(), "has no window: OPEN is about one day");
        } else if (window.from().isPresent() && window.until().isPresent()) {
            Offset from = window.from().get();
            Offset until = window.until().get();
            part.at("until")
                    .require(
                            FOUR_YEARS.stream().allMatch(day -> from.from(day).isBefore(until.from(day))),
                            "lies after from: the window is half-open and may not be empty or backwards");
        }
    }

    /** Puts links by how many anchors come before them; an anchor that is missing or leads back is a fault. */
    private static List<Link> ordered(List<Part> parts, List<Link> links) {
        Map<String, Link> byName = new HashMap<>();
        links.forEach(l -> byName.putIfAbsent(l.name(), l));
        for (int i = 0; i < links.size(); i++) {
            Part after = parts.get(i).at("after");
            links.get(i).anchor().link().ifPresent(name -> {
                Optional<Link> anchor = Optional.ofNullable(byName.get(name));
                after.require(
                        anchor.isPresent(),
                        CriterionReader.names(links.stream().map(Link::name).toList()));
                after.require(
                        anchor.filter(a -> a.pick() == Pick.EACH).isEmpty(),
                        "is a link that picks one record: FIRST or LAST");
            });
            after.require(
                    !anchors(links.get(i), byName).contains(links.get(i)),
                    "does not lead back to itself: the links go round in a cycle");
        }
        return links.stream()
                .sorted(Comparator.comparingInt(l -> anchors(l, byName).size()))
                .toList();
    }

    /** Returns the anchors before a link, the nearest first, each once. */
    private static Set<Link> anchors(Link link, Map<String, Link> byName) {
        Set<Link> anchors = new LinkedHashSet<>();
        Optional<Link> next = Optional.of(link);
        do {
            next = next.flatMap(l -> l.anchor().link()).map(byName::get);
        } while (next.isPresent() && anchors.add(next.get()));
        return anchors;
    }
}
