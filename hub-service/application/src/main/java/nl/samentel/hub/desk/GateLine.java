package nl.samentel.hub.desk;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samentel.hub.datalab.DatalabState;

/** The gates that can follow, and those that come later on the usual way. */
final class GateLine {
    private static final List<DatalabState> WAY = List.of(
            DatalabState.QUESTIONS_FIXED,
            DatalabState.NECESSITY_ASSESSED,
            DatalabState.SCHEMA_AGREED,
            DatalabState.DPIA_DONE,
            DatalabState.OFFICER_ADVISED,
            DatalabState.AGREEMENTS_SIGNED,
            DatalabState.PERMISSIONS_IN,
            DatalabState.KEYS_ISSUED,
            DatalabState.COLLECTING,
            DatalabState.FROZEN,
            DatalabState.ANALYSIS,
            DatalabState.RESULTS_REVIEWED,
            DatalabState.PUBLISHED,
            DatalabState.CLOSED,
            DatalabState.DESTROYED);

    /** Gates that stop what is going on, or destroy; a page asks twice. */
    private static final Set<DatalabState> GRAVE = EnumSet.of(
            DatalabState.STOPPED_NOT_NECESSARY,
            DatalabState.STOPPED_NOT_POSSIBLE,
            DatalabState.CLOSED,
            DatalabState.DESTROYED,
            DatalabState.SUSPENDED,
            DatalabState.RESULTS_REVIEWED);

    private GateLine() {}

    /**
     * A gate that can follow.
     *
     * @param state code of the state
     * @param kind ON, BACK or STOP
     */
    public record Next(String state, String kind) {}

    static boolean grave(DatalabState target) {
        return GRAVE.contains(target);
    }

    /** Returns what can follow: first what leads on, then what leads back, then what stops. */
    static List<Next> next(DatalabState now, List<DatalabState> possible) {
        return possible.stream()
                .filter(target -> target != DatalabState.ANALYSIS || now != DatalabState.FROZEN)
                .map(target -> new Next(target.name(), kind(now, target)))
                .sorted(Comparator.comparing(Next::kind, Comparator.comparing(List.of("ON", "BACK", "STOP")::indexOf)))
                .toList();
    }

    private static String kind(DatalabState now, DatalabState target) {
        if (GRAVE.contains(target)) {
            return "STOP";
        }
        boolean back = target.compareTo(now) < 0 && now != DatalabState.SUSPENDED;
        return back ? "BACK" : "ON";
    }

    /** Returns what comes later on the usual way, without what can follow at once. */
    static List<String> later(DatalabState now, List<DatalabState> possible) {
        if (now.ended() || now == DatalabState.SUSPENDED) {
            return List.of();
        }
        return WAY.stream()
                .filter(state -> state.compareTo(now) > 0 && !possible.contains(state))
                .map(Enum::name)
                .toList();
    }
}
