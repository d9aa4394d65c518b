package nl.samentel.schema.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Link.Anchor;
import nl.samentel.schema.question.Link.Pick;
import nl.samentel.schema.question.Link.Relation;
import nl.samentel.schema.question.Link.Span;

/** Reads the links of a definition, and puts an anchor before what it anchors. */
final class LinkReader {
    private static final Set<EventType> INTERVALS =
            Set.of(EventType.GROUP_FLAG, EventType.RESIDENCE, EventType.RISK_FACTOR);

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
        part.at("span")
                .require(
                        span == Span.STARTS || to.stream().allMatch(LinkReader::hasIntervals),
                        "is STARTS unless the records are intervals: " + Source.INVOLVEMENT + ", GROUP_FLAG, RESIDENCE"
                                + " or RISK_FACTOR");
        part.at("orBase").require(!part.flag("orBase") || part.has("after"), "goes with after");
        return new Link(
                part.text("name", ""),
                Relation.valueOf(part.text("by", "PERSON")),
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
        return source.event().isEmpty() || INTERVALS.contains(source.event().get());
    }

    /** A window is half-open, so that one which ends where it starts is empty; measured from two days, a leap day's too. */
    private static void requireWindow(Part part, Window window, Span span) {
        if (span == Span.OPEN) {
            part.require(window.from().isEmpty() && window.until().isEmpty(), "has no window: OPEN is about one day");
        } else if (window.from().isPresent() && window.until().isPresent()) {
            LocalDate day = LocalDate.of(2022, 1, 31);
            Offset until = window.until().get();
            part.at("until")
                    .require(
                            window.from().get().from(day).isBefore(until.from(day)),
                            "lies after from: the window is half-open and may not be empty or backwards");
        }
    }

    /** Takes links whose anchor has been taken already, until none is left; what remains goes round. */
    private static List<Link> ordered(List<Part> parts, List<Link> links) {
        List<Link> ordered = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Link link : links) {
                Optional<String> anchor = link.anchor().link();
                if (!taken.contains(link.name()) && (anchor.isEmpty() || taken.contains(anchor.get()))) {
                    taken.add(link.name());
                    ordered.add(link);
                    progress = true;
                }
            }
        }
        for (int i = 0; i < links.size(); i++) {
            Part part = parts.get(i);
            links.get(i).anchor().link().ifPresent(a -> {
                Optional<Link> anchor =
                        links.stream().filter(l -> l.name().equals(a)).findFirst();
                part.at("after").require(anchor.isPresent(), "is the name of a link");
                part.at("after")
                        .require(
                                anchor.filter(l -> l.pick() == Pick.EACH).isEmpty(),
                                "is a link that picks one record: FIRST or LAST");
            });
            part.at("after")
                    .require(
                            taken.contains(links.get(i).name())
                                    || links.get(i)
                                            .anchor()
                                            .link()
                                            .filter(a -> links.stream()
                                                    .noneMatch(l -> l.name().equals(a)))
                                            .isPresent(),
                            "does not lead back to itself: the links go round in a cycle");
        }
        return ordered;
    }
}
