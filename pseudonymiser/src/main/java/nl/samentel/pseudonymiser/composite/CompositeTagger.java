package nl.samentel.pseudonymiser.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.KeyedFunction;
import nl.samentel.schema.composite.Composite;
import nl.samentel.schema.composite.Form;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Makes composite tags: HMAC-SHA-256 over length-prefixed forms, under a key for each kind that is derived from a master.
 * Guarantees that tags of two kinds, or of two masters, cannot be linked without the master. Not for use by several threads.
 */
public final class CompositeTagger {
    private static final int KEY_LENGTH = 32;

    private final List<Composite> kinds;
    private final List<KeyedFunction> functions = new ArrayList<>();

    private CompositeTagger(List<Composite> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** Derives the keys of some kinds. */
    public static CompositeTagger of(EpochMaster master, List<Composite> kinds, Engine engine) {
        CompositeTagger tagger = new CompositeTagger(kinds);
        for (Composite kind : tagger.kinds) {
            byte[] info = LengthPrefixed.domain("samentel/composite-key")
                    .field(kind.id())
                    .toByteArray();
            tagger.functions.add(KeyedFunction.of(engine, master.derive(info, KEY_LENGTH)));
        }
        return tagger;
    }

    /** Makes the tags of a person, one for each kind; none where a fact is missing. */
    public List<Optional<Id32>> tags(GenericPerson person) {
        List<Optional<Id32>> tags = new ArrayList<>(kinds.size());
        for (int kind = 0; kind < kinds.size(); kind++) {
            KeyedFunction function = functions.get(kind);
            tags.add(input(kinds.get(kind), person).map(bytes -> Id32.of(function.compute(bytes))));
        }
        return tags;
    }

    private static Optional<byte[]> input(Composite kind, GenericPerson person) {
        LengthPrefixed bytes = LengthPrefixed.domain(kind.id());
        for (Form form : kind.forms()) {
            Optional<String> value = person.form(form);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            bytes.field(value.get());
        }
        return Optional.of(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return "CompositeTagger[redacted]";
    }
}
