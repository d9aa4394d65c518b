package nl.samentel.hub.delivery;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.PayloadSeal;
import nl.samentel.hub.atrest.TagWrap;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventDatum;
import nl.samentel.schema.event.Tag;

/** Turns events into what is stored: tags leave the event and are wrapped, the rest is sealed. */
public final class EventSealing {
    private final KeyRing ring;
    private final SecureRandom random;

    /** Wires the sealing. */
    public EventSealing(KeyRing ring, SecureRandom random) {
        this.ring = ring;
        this.random = random;
    }

    /**
     * Seals the events of a batch, each under a fresh random record id.
     *
     * @throws ProblemException unavailable if the keystore does not do its part
     */
    public SealedBatch seal(Delivery delivery, int epoch, List<Event> events) {
        EpochKeys keys = ring.sealing(delivery.datalab(), epoch);
        try {
            return seal(delivery, events, keys);
        } catch (KeystoreException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The keystore of the hub does not do its part.", e);
        }
    }

    private SealedBatch seal(Delivery delivery, List<Event> events, EpochKeys keys) throws KeystoreException {
        PayloadSeal seal = keys.payloadSeal();
        TagWrap wrap = keys.tagWrap(delivery.partner().code());
        EventDatum datum = EventDatum.current();
        ByteBuffer ids = randomIds(events.size());
        List<SealedBatch.Row> rows = new ArrayList<>(events.size());
        List<SealedBatch.Alias> aliases = new ArrayList<>(events.size() * 4);
        for (Event event : events) {
            UUID record = new UUID(ids.getLong(), ids.getLong());
            byte[] payload = seal.seal(datum.encode(event.withoutTags()), record, delivery.id());
            rows.add(new SealedBatch.Row(record, event.id().toByteArray(), payload));
            event.personTags().forEach(tag -> aliases.add(alias(record, tag, wrap)));
            event.householdTags().forEach(tag -> aliases.add(alias(record, tag, wrap)));
        }
        return new SealedBatch(keys.root(), rows, aliases);
    }

    private ByteBuffer randomIds(int count) {
        byte[] bytes = new byte[16 * count];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static SealedBatch.Alias alias(UUID record, Tag tag, TagWrap wrap) {
        byte[] plain = tag.value().toByteArray();
        byte[] wrapped = wrap.wrap(plain);
        Arrays.fill(plain, (byte) 0);
        return new SealedBatch.Alias(record, tag.epoch(), tag.type(), wrapped);
    }
}
