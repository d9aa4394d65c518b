package nl.samentel.schema.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;

/** Reads a definition whose shape the schema has checked. */
final class DefinitionReader {
    /** Most cells that three dimensions may have together: more than that is a list of people, not a table. */
    static final long LARGEST_GRID = 20_000;

    private static final int DIMENSIONS_OF_A_QUERY = 3;

    private final Part part;

    private DefinitionReader(Part part) {
        this.part = part;
    }

    static Definition read(JsonNode json) throws DefinitionException {
        List<Fault> shape = DefinitionShape.faults(json);
        if (shape.isEmpty()) {
            shape = WholeNumbers.faults(json);
        }
        if (!shape.isEmpty()) {
            throw new DefinitionException(shape);
        }
        Part part = Part.whole(json);
        Definition definition = new DefinitionReader(part).definition();
        if (!part.faults().isEmpty()) {
            throw new DefinitionException(part.faults());
        }
        requireSmallGrid(part, definition);
        if (!part.faults().isEmpty()) {
            throw new DefinitionException(part.faults());
        }
        return definition;
    }

    private Definition definition() {
        Base base = base(part.at("base"));
        List<Link> links = new LinkReader(base).read(part);
        List<Dimension> dimensions = part.each("dimensions", new DimensionReader(base, links)::read);
        requireDistinct();
        return new Definition(
                part.text("id", ""),
                part.text("version", ""),
                Digest.of(CanonicalJson.encode(part.json())),
                part.at("title").label(),
                part.at("says").label(),
                part.at("cannotSay").label(),
                part.at("unit").label(),
                part.optional("comparableFrom", CriterionReader::day).orElse(base.first()),
                base,
                links,
                part.optional("keep", new CriterionReader(base, links)::read),
                dimensions,
                part.optional("rate", p -> rate(p, dimensions)));
    }

    private static Base base(Part part) {
        LocalDate first = CriterionReader.day(part.at("first"));
        LocalDate until = CriterionReader.day(part.at("until"));
        part.at("until").require(first.isBefore(until), "lies after first: days are half-open");
        part.at("until").require(until.isBefore(first.plusYears(50)), "lies at most 50 years after first");
        List<Source> from = SourceReader.read(part, "from");
        for (Part source : part.items("from")) {
            source.at("event")
                    .require(
                            !source.text("event", "").equals(Source.INVOLVEMENT),
                            "is a type of event: an involvement can be linked, not counted");
        }
        return new Base(Base.Each.valueOf(part.text("each", "")), from, first, until);
    }

    private void requireDistinct() {
        Set<String> ids = new HashSet<>();
        for (Part dimension : part.items("dimensions")) {
            dimension.at("id").require(ids.add(dimension.text("id", "")), "is the id of one dimension only");
        }
    }

    private static Rate rate(Part part, List<Dimension> dimensions) {
        String kind = part.oneOf(List.of("inhabitants", "question", "share")).orElse("inhabitants");
        part.at("per").require(part.has("per") == !kind.equals("share"), "goes with inhabitants or question");
        long per = part.json().path("per").asLong(100);
        return switch (kind) {
            case "question" -> new Rate.Counted(per, part.text("question", ""));
            case "share" ->
                new Rate.Share(part.each("share", p -> {
                    p.require(dimensions.stream().anyMatch(d -> d.id().equals(p.text())), "is the id of a dimension");
                    return p.text();
                }));
            default -> new Rate.Inhabitants(per);
        };
    }

    /** The largest table is that of the dimensions with most codes; a fault points at the largest. */
    private static void requireSmallGrid(Part part, Definition definition) {
        List<Integer> sizes = definition.dimensions().stream()
                .map(d -> definition.choices(d).size())
                .toList();
        long cells = sizes.stream()
                .sorted(Comparator.reverseOrder())
                .limit(DIMENSIONS_OF_A_QUERY)
                .mapToLong(Integer::longValue)
                .reduce(1, (a, b) -> a * b);
        Optional<Integer> largest = sizes.stream().max(Comparator.naturalOrder());
        if (cells > LARGEST_GRID && largest.isPresent()) {
            part.items("dimensions")
                    .get(sizes.indexOf(largest.get()))
                    .fault("has so few codes that three dimensions have at most " + LARGEST_GRID + " cells together");
        }
    }
}
