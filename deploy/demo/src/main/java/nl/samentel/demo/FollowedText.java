package nl.samentel.demo;

import java.util.List;
import java.util.stream.StreamSupport;

/** Says in plain words why a table is coarser than the one that was wanted, or why there is none. */
final class FollowedText {
    private FollowedText() {}

    /** Returns what to say above the table; empty where the wanted table is shown. */
    static String note(Followed followed) {
        return switch (followed.outcome()) {
            case AS_ASKED -> "";
            case COARSER -> "wanted " + found(followed.wanted()) + "; coarser:";
            case NOT_AT_ALL -> "NOT SHOWN: wanted " + found(followed.wanted()) + ". " + reason(followed.reached());
        };
    }

    private static String found(Asked asked) {
        return by(asked) + ": "
                + (asked.shown() == 0 ? "none" : asked.shown()) + " of "
                + asked.possible() + " cells shown";
    }

    private static String reason(Asked last) {
        var protection = last.answer().path("protection");
        return last.cells("SMALL") > 0
                ? "No coarser table has one either: even all together are fewer than "
                        + protection.path("minPersons").asText() + " persons or "
                        + protection.path("minHouseholds").asText()
                        + " households, and of so few no number may be told."
                : "No coarser table has one either, not even the total: it is closed, since beside the numbers of other"
                        + " questions it would tell of a few persons.";
    }

    /** Names the dimensions of a table as its question labels them. */
    static String by(Asked asked) {
        var labels = StreamSupport.stream(asked.answer().path("dimensions").spliterator(), false)
                .map(dimension -> '"' + dimension.at("/label/en").asText() + '"')
                .toList();
        return labels.isEmpty() ? "all together" : "by " + and(labels);
    }

    private static String and(List<String> words) {
        var last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
