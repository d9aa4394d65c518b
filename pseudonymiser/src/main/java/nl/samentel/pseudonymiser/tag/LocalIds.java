package nl.samentel.pseudonymiser.tag;

import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Makes ids that serve only within one partner, such as those of events, groups and cases: HMAC-SHA-256 under a key
 * derived from the partner's local key. The same fields give the same id again; nobody else can make or compare them.
 * Not for use by several threads: make one for each.
 */
public final class LocalIds {
    private final Prf function;

    private LocalIds(Prf function) {
        this.function = function;
    }

    /** Derives the key of a partner in a datalab. */
    public static LocalIds of(LocalKey key, String partner, String datalab) {
        SelfCheck.run();
        byte[] info = LengthPrefixed.domain("samentel/local-id")
                .field(1)
                .field(partner)
                .field(datalab)
                .toByteArray();
        return new LocalIds(Engine.JDK.prf(key.derive(info, LocalKey.LENGTH)));
    }

    /**
     * Makes an id.
     *
     * @param domain what the id is for, such as {@code event}; different domains never give the same id
     * @param fields what tells this one from others, in a fixed order
     */
    public Id32 id(String domain, String... fields) {
        LengthPrefixed bytes = LengthPrefixed.domain(domain);
        for (String field : fields) {
            bytes.field(field);
        }
        byte[] input = bytes.toByteArray();
        return Id32.of(function.compute(input, input.length));
    }

    @Override
    public String toString() {
        return "LocalIds[redacted]";
    }
}
