package nl.samentel.schema.codelist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A versioned list of codes with labels and source. Order is the order of the schema's symbols. */
public final class CodeList {
    private final String id;
    private final String version;
    private final String nl;
    private final String en;
    private final String source;
    private final List<Code> codes;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Code> natives = new HashMap<>();

    CodeList(String id, String version, String nl, String en, String source, List<Code> codes) {
        this.id = id;
        this.version = version;
        this.nl = nl;
        this.en = en;
        this.source = source;
        this.codes = List.copyOf(codes);
        for (Code code : this.codes) {
            ordinals.put(code.code(), ordinals.size());
            code.nativeCodes().forEach(n -> natives.put(n.toLowerCase(Locale.ROOT), code));
        }
    }

    /** Returns the id of the list. */
    public String id() {
        return id;
    }

    /** Returns the version of the list. */
    public String version() {
        return version;
    }

    /** Returns the Dutch name. */
    public String nl() {
        return nl;
    }

    /** Returns the English name. */
    public String en() {
        return en;
    }

    /** Returns where the list comes from. */
    public String source() {
        return source;
    }

    /** Returns the codes in the order of the schema's symbols. */
    public List<Code> codes() {
        return codes;
    }

    /** Finds a code. */
    public Optional<Code> find(String code) {
        Integer ordinal = ordinals.get(code);
        return ordinal == null ? Optional.empty() : Optional.of(codes.get(ordinal));
    }

    /** Finds the code that a native code or word means; case does not count. */
    public Optional<Code> findNative(String nativeCode) {
        return Optional.ofNullable(natives.get(nativeCode.toLowerCase(Locale.ROOT)));
    }

    /**
     * Returns the position of a code, from 0.
     *
     * @throws IllegalArgumentException if the list does not hold the code; the message does not repeat it
     */
    public int ordinal(String code) {
        Integer ordinal = ordinals.get(code);
        if (ordinal == null) {
            throw new IllegalArgumentException("A code is not in the list " + id + ".");
        }
        return ordinal;
    }
}
