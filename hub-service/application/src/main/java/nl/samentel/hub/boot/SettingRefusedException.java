package nl.samentel.hub.boot;

/** Says which setting keeps the hub from starting, and why. */
final class SettingRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingRefusedException(String property, String why) {
        super("The hub does not start because of " + property + ": " + why);
    }
}
