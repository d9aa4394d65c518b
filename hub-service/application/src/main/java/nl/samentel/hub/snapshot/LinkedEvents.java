package nl.samentel.hub.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.PayloadSeal;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.TagWrap;
import nl.samentel.hub.counting.LinkDoubt;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.linkage.EventRecords;
import nl.samentel.hub.linkage.Linkage;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.hub.linkage.LinkageProfile;
import nl.samentel.hub.linkage.LinkageReport;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.linkage.Loosened;
import nl.samentel.hub.linkage.history.ChangeReport;
import nl.samentel.hub.linkage.history.Continuation;
import nl.samentel.hub.linkage.history.RecordIdentities;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventDatum;
import nl.samentel.schema.event.EventFormatException;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.question.UsedFields;

/**
 * Reads the sealed events of a snapshot twice: once for their tags, to link, and once to code the events by person. Plain
 * tags live in memory only, for as long as linking takes.
 */
final class LinkedEvents {
    private static final TagType[] TYPES = TagType.values();

    private final Terms terms;
    private final EventSource source;
    private final EpochKeys keys;
    private final PayloadSeal seal;
    private final EventDatum datum = EventDatum.current();
    private final Map<String, Integer> partners = new HashMap<>();

    LinkedEvents(Terms terms, EventSource source, EpochKeys keys) throws KeystoreException {
        this.terms = terms;
        this.source = source;
        this.keys = keys;
        this.seal = keys.payloadSeal();
        for (int i = 0; i < terms.partners().size(); i++) {
            partners.put(terms.partners().get(i).partner().code(), i);
        }
    }

    /** What linking gives, by what each record is known again, and the same links with a part of them cut. */
    record Linked(LinkageResult links, RecordIdentities identities, Loosened loosened) {}

    Linked link(List<UUID> deliveries, Progress progress) throws BuildException {
        progress.step(BuildStep.READING);
        LinkageInput input = LinkageInput.expecting(1 << 16);
        EventIdentities identities = new EventIdentities();
        source.read(deliveries, new TagReader(input, identities));
        progress.step(BuildStep.LINKING);
        LinkageResult links = Linkage.link(input, LinkageProfile.DEFAULT);
        return new Linked(links, identities.all(), Loosened.of(input, links, LinkageProfile.DEFAULT));
    }

    SnapshotEvents code(List<UUID> deliveries, Linked linked, Continuation ids, List<Question> questions)
            throws BuildException {
        SnapshotEvents events = SnapshotEvents.expecting(
                linked.identities().size(),
                UsedFields.of(questions.stream().map(Question::definition).toList()));
        source.readWithoutTags(deliveries, new EventSource.Reader() {
            private int record;

            @Override
            public void record(UUID id, UUID delivery, byte[] payload) throws BuildException {
                Event event = open(id, delivery, payload);
                events.add(
                        event,
                        role(event.header().partner()),
                        ids.person(record),
                        linked.links().identified(record),
                        ids.household(record));
                record++;
            }

            @Override
            public void tag(String partner, int epoch, int tagType, byte[] wrapped) {
                throw new IllegalStateException("No tags were asked for.");
            }
        });
        events.complete();
        return events;
    }

    /** Returns the role of each partner, in the order of their numbers. */
    List<String> roles() {
        return terms.partners().stream().map(p -> p.role().code()).toList();
    }

    LinkageSummary summary(LinkageReport report, ChangeReport change, Map<String, LinkDoubt> doubts) {
        return LinkageSummary.of(report, change, terms, doubts);
    }

    private Event open(UUID record, UUID delivery, byte[] payload) throws BuildException {
        try {
            return datum.decode(seal.open(payload, record, delivery));
        } catch (SealException | EventFormatException e) {
            throw new BuildException("event-does-not-open", e);
        }
    }

    private String role(String partner) throws BuildException {
        return terms.partners().get(number(partner)).role().code();
    }

    private int number(String partner) throws BuildException {
        Integer number = partners.get(partner);
        if (number == null) {
            throw new BuildException("partner-not-in-agreement");
        }
        return number;
    }

    /** Unwraps tags into the input of linking and wipes them. */
    private final class TagReader implements EventSource.Reader {
        private final LinkageInput input;
        private final EventIdentities identities;
        private final Map<String, TagWrap> wraps = new HashMap<>();
        private int current;

        TagReader(LinkageInput input, EventIdentities identities) {
            this.input = input;
            this.identities = identities;
        }

        @Override
        public void record(UUID record, UUID delivery, byte[] payload) throws BuildException {
            Event event = open(record, delivery, payload);
            current = EventRecords.add(input, number(event.header().partner()), event);
            identities.add(event.header().partner(), event.id().toByteArray());
        }

        @Override
        public void tag(String partner, int epoch, int tagType, byte[] wrapped) throws BuildException {
            if (epoch != terms.epoch() || tagType < 0 || tagType >= TYPES.length) {
                throw new BuildException("tag-of-another-epoch");
            }
            try {
                byte[] plain = wrap(partner).unwrap(wrapped);
                input.addTag(current, TYPES[tagType], plain);
                Arrays.fill(plain, (byte) 0);
            } catch (SealException e) {
                throw new BuildException("tag-does-not-open", e);
            }
        }

        private TagWrap wrap(String partner) throws BuildException {
            TagWrap wrap = wraps.get(partner);
            if (wrap == null) {
                try {
                    wrap = keys.tagWrap(partner);
                } catch (KeystoreException e) {
                    throw new BuildException("keystore", e);
                }
                wraps.put(partner, wrap);
            }
            return wrap;
        }
    }

    /** Told what a build is doing. */
    interface Progress {
        /** Notes a step. */
        void step(BuildStep step);
    }
}
