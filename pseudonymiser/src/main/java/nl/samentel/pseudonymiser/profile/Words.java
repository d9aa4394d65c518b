package nl.samentel.pseudonymiser.profile;

import java.util.ArrayList;
import java.util.List;

/** Splits folded text into words: runs of A to Z, everything else separates. */
final class Words {
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private Words() {}

    /** Returns the words between hyphens; parts without a word are left out. */
    static List<List<String>> byHyphen(String folded) {
        List<List<String>> parts = new ArrayList<>(2);
        List<String> words = new ArrayList<>(3);
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (c >= 'A' && c <= 'Z') {
                continue;
            }
            if (i > start) {
                words.add(folded.substring(start, i));
            }
            start = i + 1;
            if (HYPHENS.indexOf(c) >= 0 && !words.isEmpty()) {
                parts.add(words);
                words = new ArrayList<>(3);
            }
        }
        if (!words.isEmpty()) {
            parts.add(words);
        }
        return parts;
    }

    /** Returns all words, hyphens separating like anything else. */
    static List<String> of(String folded) {
        List<String> all = new ArrayList<>(3);
        byHyphen(folded).forEach(all::addAll);
        return all;
    }
}
