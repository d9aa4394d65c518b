package nl.samentel.connector.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.mapping.CodeRule;
import nl.samentel.connector.problem.Rule;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * Turns a partner's word into codes: own words of the mapping, then native codes of the list, then its Dutch labels.
 * Remembers what it found, since words repeat. A zero that a spreadsheet dropped ({@code 8} for {@code 08}) is put back.
 */
public final class CodeResolver {
    private static final int MOST_REMEMBERED = 10_000;
    private static final Resolution NOTHING = new Resolution(List.of(), null);

    /**
     * What a word gave.
     *
     * @param codes the codes, possibly none
     * @param rule why there are none, or null
     */
    public record Resolution(List<String> codes, @Nullable Rule rule) {
        /** Copies the codes. */
        public Resolution {
            codes = List.copyOf(codes);
        }
    }

    private final CodeList list;
    private final CodeRule rule;
    private final boolean multiple;
    private final Map<String, Resolution> seen = new HashMap<>();
    private final Map<String, Code> labels = new HashMap<>();

    /** Binds a list to a rule of a mapping; {@code multiple} tells whether several codes may hold at once. */
    public CodeResolver(CodeList list, CodeRule rule, boolean multiple) {
        this.list = list;
        this.rule = rule;
        this.multiple = multiple;
        list.codes().forEach(c -> labels.put(c.nl().toLowerCase(Locale.ROOT), c));
    }

    /** Resolves a word; an empty one gives no code and no complaint. */
    public Resolution of(String text) {
        Resolution known = seen.get(text);
        if (known == null) {
            known = resolve(side(text));
            if (seen.size() >= MOST_REMEMBERED) {
                seen.clear();
            }
            seen.put(text, known);
        }
        return known;
    }

    private String side(String text) {
        int colon = text.indexOf(':');
        return switch (rule.side()) {
            case WHOLE -> text;
            case BEFORE_COLON -> colon < 0 ? text : text.substring(0, colon).strip();
            case AFTER_COLON -> colon < 0 ? "" : text.substring(colon + 1).strip();
        };
    }

    private Resolution resolve(String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        boolean unknown = false;
        for (String word : words(text)) {
            Optional<Code> code = find(word);
            if (code.filter(Code::reserved).isPresent()) {
                return new Resolution(List.of(), Rule.CODE_RESERVED);
            }
            code.ifPresent(c -> codes.add(c.code()));
            unknown |= code.isEmpty();
        }
        return finish(codes, unknown);
    }

    private Resolution finish(LinkedHashSet<String> codes, boolean unknown) {
        if (unknown && rule.otherwise() != null && (multiple || codes.isEmpty())) {
            codes.add(rule.otherwise());
        } else if (unknown && rule.otherwise() == null && !rule.mapOnly()) {
            return new Resolution(List.of(), Rule.CODE_UNKNOWN);
        }
        List<String> all = new ArrayList<>(codes);
        return new Resolution(multiple || all.size() < 2 ? List.copyOf(all) : List.of(all.get(0)), null);
    }

    /** A field with one code is split only where the mapping looks for certain words in it. */
    private List<String> words(String text) {
        boolean search = multiple || rule.mapOnly() || rule.otherwise() != null;
        if (!search || rule.separator() == null || text.indexOf(rule.separator()) < 0) {
            return List.of(text);
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split(java.util.regex.Pattern.quote(String.valueOf(rule.separator())), -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private Optional<Code> find(String word) {
        String mapped = rule.map().get(word.toLowerCase(Locale.ROOT));
        if (mapped != null) {
            return list.find(mapped);
        }
        if (rule.mapOnly()) {
            return Optional.empty();
        }
        return list.findNative(word)
                .or(() -> Optional.ofNullable(labels.get(word.toLowerCase(Locale.ROOT))))
                .or(() -> word.matches("\\d") ? list.findNative("0" + word) : Optional.empty());
    }
}
