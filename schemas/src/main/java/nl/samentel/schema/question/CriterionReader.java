package nl.samentel.schema.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads conditions on entries. */
final class CriterionReader {
    private final Base base;
    private final List<Link> links;

    CriterionReader(Base base, List<Link> links) {
        this.base = base;
        this.links = links;
    }

    Criterion read(Part part) {
        String kind = part.oneOf(List.of("link", "subject", "pc4", "dated", "all", "any", "not"))
                .orElse("all");
        return switch (kind) {
            case "link" -> new Criterion.Linked(link(part.at("link"), links));
            case "subject" ->
                new Criterion.Subject(new TestReader(SourceReader.events(base.from())).read(part.at("subject")));
            case "pc4" -> new Criterion.Located(TestReader.areas(part));
            case "dated" -> dated(part.at("dated"));
            case "any" -> new Criterion.Any(part.each("any", this::read));
            case "not" -> new Criterion.Not(read(part.at("not")));
            default -> new Criterion.All(part.each("all", this::read));
        };
    }

    private static Criterion dated(Part part) {
        Optional<LocalDate> from = part.optional("from", CriterionReader::day).flatMap(Function.identity());
        Optional<LocalDate> until = part.optional("until", CriterionReader::day).flatMap(Function.identity());
        part.require(
                from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
                "starts before it ends: days are half-open");
        return new Criterion.Dated(from, until);
    }

    /** Reads the name of a link. */
    static String link(Part part, List<Link> links) {
        part.require(
                links.stream().anyMatch(l -> l.name().equals(part.text())),
                names(links.stream().map(Link::name).toList()));
        return part.text();
    }

    /** Tells the rule of the name of a link, with the names that there are. */
    static String names(List<String> links) {
        return "is the name of a link" + (links.isEmpty() ? "; there are none" : ": " + String.join(", ", links));
    }

    /** Reads a day; empty when the calendar has no such day. */
    static Optional<LocalDate> day(Part part) {
        try {
            return Optional.of(LocalDate.parse(part.text()));
        } catch (DateTimeException e) {
            part.fault("is a day of the calendar");
            return Optional.empty();
        }
    }
}
