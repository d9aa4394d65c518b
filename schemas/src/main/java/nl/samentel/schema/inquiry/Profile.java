package nl.samentel.schema.inquiry;

import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentFormat;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.signature.SigningInput;

/**
 * What one partner tells of its own extract, in bands and about what the questions need alone. Personal data until it is
 * banded; a partner sees it before it is sent.
 *
 * @param inquiry digest of the preliminary agreement
 * @param partner code of the partner
 * @param events what is told of each type of event, in alphabetical order
 * @param cells share of small cells per question that counts this partner's records, in alphabetical order
 */
public record Profile(Digest inquiry, String partner, List<Events> events, List<Cells> cells) {
    /** What the partner's signature is for. */
    public static final String SIGNATURE_PURPOSE = "profile";

    private static final DocumentFormat<Profile> FORMAT = DocumentFormat.of(Profile.class, "profile");

    /** Checks the order. */
    public Profile {
        DocumentRules.code("partner", partner);
        DocumentRules.ordered(
                "events", events.stream().map(e -> e.event().name()).toList());
        DocumentRules.ordered("cells", cells.stream().map(Cells::question).toList());
        events = List.copyOf(events);
        cells = List.copyOf(cells);
    }

    /**
     * Events of one type.
     *
     * @param event the type
     * @param size number of events
     * @param persons number of different persons
     * @param years number of events per year, in order; years without events are left out
     * @param fields how often each needed field is filled, in alphabetical order
     * @param tags how often a tag of each type can be made, in alphabetical order
     */
    public record Events(
            EventType event,
            CountBand size,
            CountBand persons,
            List<Year> years,
            List<Filled> fields,
            List<Filled> tags) {
        /** Checks the order. */
        public Events {
            DocumentRules.ordered(
                    "events.years",
                    years.stream().map(y -> String.valueOf(y.year())).toList());
            DocumentRules.ordered(
                    "events.fields", fields.stream().map(Filled::name).toList());
            DocumentRules.ordered("events.tags", tags.stream().map(Filled::name).toList());
            years = List.copyOf(years);
            fields = List.copyOf(fields);
            tags = List.copyOf(tags);
        }

        /** Finds how often a field is filled. */
        public Optional<ShareBand> field(String name) {
            return fields.stream()
                    .filter(f -> f.name().equals(name))
                    .map(Filled::share)
                    .findFirst();
        }

        /** Finds how often a tag can be made. */
        public Optional<ShareBand> tag(String name) {
            return tags.stream()
                    .filter(f -> f.name().equals(name))
                    .map(Filled::share)
                    .findFirst();
        }
    }

    /**
     * A year.
     *
     * @param year year, 1900 to 2100
     * @param size number of events in it
     */
    public record Year(int year, CountBand size) {
        /** Checks the year. */
        public Year {
            DocumentRules.require(year >= 1900 && year <= 2100, "events.years.year", "is 1900 to 2100");
        }
    }

    /**
     * How often something is filled.
     *
     * @param name name of the field or type of tag
     * @param share share of the events
     */
    public record Filled(String name, ShareBand share) {}

    /**
     * How a question's cells would look.
     *
     * @param question id of the question
     * @param small share of the cells with records in them that have fewer persons than may be shown
     */
    public record Cells(String question, ShareBand small) {}

    /** Finds what is told of a type of event. */
    public Optional<Events> of(EventType type) {
        return events.stream().filter(e -> e.event() == type).findFirst();
    }

    /** Returns the canonical bytes. */
    public byte[] bytes() {
        return FORMAT.write(this);
    }

    /**
     * Reads a profile.
     *
     * @throws DocumentException if the bytes are not canonical, hold a field too many or too few, or break a rule
     */
    public static Profile read(byte[] bytes) throws DocumentException {
        return FORMAT.read(bytes);
    }

    /** Returns what the partner signs. */
    public SigningInput signingInput() {
        return new SigningInput(SIGNATURE_PURPOSE, Digest.of(bytes()));
    }
}
