package nl.samentel.schema.codelist;

import java.util.List;

/**
 * One code of a list.
 *
 * @param code stable code, a symbol of the event schema
 * @param nl Dutch label
 * @param en English label
 * @param nativeCodes codes and words in partners' extracts that mean this code; possibly none
 * @param reserved true for a code that exists only to be refused
 */
public record Code(String code, String nl, String en, List<String> nativeCodes, boolean reserved) {
    /** Copies the list. */
    public Code {
        nativeCodes = List.copyOf(nativeCodes);
    }
}
