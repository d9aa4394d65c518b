package nl.samentel.schema.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;

/**
 * What a question needs of the partners' records.
 *
 * @param id question, such as {@code H8}
 * @param base records that are counted; several kinds when the question counts any of them
 * @param dimensions what the counted records are usually broken down by: {@code year}, {@code quarter} or fields
 * @param yearsBefore years of records it needs before the first one that is counted, 0 or more
 * @param comparableFrom first day from which records mean what they mean now
 * @param links records that are linked to the counted ones
 * @param cells cells over which linked persons are spread, 0 without links
 */
public record QuestionNeeds(
        String id,
        List<Source> base,
        List<String> dimensions,
        int yearsBefore,
        LocalDate comparableFrom,
        List<Link> links,
        int cells) {
    /** Copies the lists. */
    public QuestionNeeds {
        base = List.copyOf(base);
        dimensions = List.copyOf(dimensions);
        links = List.copyOf(links);
    }

    /**
     * Records of one type.
     *
     * @param roles roles of partners that have them; each that takes part counts
     * @param event type of event
     * @param fields fields it cannot do without
     */
    public record Source(List<String> roles, EventType event, List<String> fields) {
        /** Copies the lists. */
        public Source {
            roles = List.copyOf(roles);
            fields = List.copyOf(fields);
        }
    }

    /**
     * Records that are linked.
     *
     * @param source which
     * @param required whether the question says nothing without them
     */
    public record Link(Source source, boolean required) {}

    /** Works out what a question needs from its definition. */
    public static QuestionNeeds of(Definition definition) {
        return NeedsOf.definition(definition);
    }

    /** Returns all records it uses, the counted ones first. */
    public Stream<Source> sources() {
        return Stream.concat(base.stream(), links.stream().map(Link::source));
    }
}
