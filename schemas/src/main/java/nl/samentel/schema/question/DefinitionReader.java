package nl.samentel.schema.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        refuse(DefinitionShape.faults(json));
        return new DefinitionReader(Part.whole(json)).definition();
    }

    /** Reads part by part: what rests on a part that has faults is not judged, or it would get faults of its own. */
    private Definition definition() throws DefinitionException {
        requireWholeNumbers();
        Base base = base(part.at("base"));
        refuse(part.faults());
        List<Link> links = new LinkReader(base).read(part);
        refuse(part.faults());
        Definition definition = definition(base, links);
        refuse(part.faults());
        requireOwnCodes(definition);
        requireSmallGrid(part, definition);
        refuse(part.faults());
        return definition;
    }

    private static void refuse(List<Fault> faults) throws DefinitionException {
        if (!faults.isEmpty()) {
            throw new DefinitionException(faults);
        }
    }

    private Definition definition(Base base, List<Link> links) {
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
                part.optional("comparableFrom", CriterionReader::day)
                        .flatMap(Function.identity())
                        .orElse(base.first()),
                base,
                links,
                part.optional("keep", new CriterionReader(base, links)::read),
                dimensions,
                part.optional("rate", p -> new RateReader(part.text("id", ""), dimensions).read(p)));
    }

    private static Base base(Part part) {
        Optional<LocalDate> first = CriterionReader.day(part.at("first"));
        Optional<LocalDate> until = CriterionReader.day(part.at("until"));
        Base.Each each = Base.Each.valueOf(part.text("each", ""));
        first.ifPresent(f -> until.ifPresent(u -> requireDays(part.at("until"), each, f, u)));
        List<Source> from = SourceReader.read(part, "from");
        if (each == Base.Each.CASE) {
            SourceReader.requireCases(part.items("from"));
        }
        for (Part source : part.items("from")) {
            source.at("event")
                    .require(
                            !source.text("event", "").equals(Source.INVOLVEMENT),
                            "is a type of event: an involvement can be linked, not counted");
        }
        return new Base(each, from, first.orElse(LocalDate.EPOCH), until.orElse(LocalDate.EPOCH));
    }

    private static void requireDays(Part part, Base.Each each, LocalDate first, LocalDate until) {
        part.require(first.isBefore(until), "lies after first: days are half-open");
        part.require(!until.isAfter(first.plusYears(50)), "lies at most 50 years after first");
        LocalDate newYear = LocalDate.of(first.minusDays(1).getYear() + 1, 1, 1);
        part.require(
                each != Base.Each.PERSON_ON_1_JANUARY || !first.isBefore(until) || newYear.isBefore(until),
                "lies after a 1 January from first: persons are counted on that day");
    }

    /** To JSON Schema 100.0 and 1e2 are whole numbers too, but they have no form that nobody disputes. */
    private void requireWholeNumbers() {
        List<Part> numbers = new ArrayList<>(List.of(part.at("rate").at("per")));
        part.items("links").forEach(l -> numbers.add(l.at("together")));
        numbers.forEach(n -> n.require(
                n.json().isMissingNode() || n.json().isIntegralNumber(),
                "is written without a fraction or an exponent"));
    }

    private void requireDistinct() {
        Set<String> ids = new HashSet<>();
        for (Part dimension : part.items("dimensions")) {
            dimension.at("id").require(ids.add(dimension.text("id", "")), "is the id of one dimension only");
        }
    }

    /** The code of entries that are too early comes beside those of the dimension, which are known only now. */
    private void requireOwnCodes(Definition definition) {
        List<Part> parts = part.items("dimensions");
        for (int i = 0; i < parts.size(); i++) {
            List<Choice> choices = definition.choices(definition.dimensions().get(i));
            parts.get(i)
                    .at("validAfter")
                    .at("code")
                    .require(
                            choices.stream().map(Choice::code).distinct().count() == choices.size(),
                            "is a code of its own");
        }
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
