package nl.samentel.connector.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Reads {@code samentel.yaml} and refuses what cannot work, naming file, key and what to do. */
public final class SettingsLoader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "partner",
            "role",
            "hub.url",
            "hub.datalab",
            "hub.purpose",
            "hub.caFile",
            "oidc.tokenUrl",
            "oidc.clientId",
            "keystore",
            "keystorePassphraseFile",
            "proxy",
            "proxyUser",
            "proxyPasswordFile",
            "mapping",
            "objections",
            "institutions",
            "maxRejectedShare"));

    private SettingsLoader() {}

    /**
     * Loads the settings of a home.
     *
     * @throws CommandFailure if there are none or one of them cannot work
     */
    public static Settings load(Home home) throws CommandFailure {
        SettingsFile file = SettingsFile.read(home.settingsFile());
        file.onlyKeys(KEYS);
        String role = role(file);
        return new Settings(
                home,
                code(file, "partner", role),
                role,
                hub(file),
                tokens(file),
                keys(file),
                proxy(file),
                extract(file));
    }

    private static String role(SettingsFile file) throws CommandFailure {
        String role = file.required("role");
        if (PartnerRoles.find(role).isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "settings.role", file.path(), roles());
        }
        return role;
    }

    /** Returns the codes of all roles, for messages. */
    static String roles() {
        return String.join(
                ", ", PartnerRoles.all().stream().map(PartnerRole::code).toList());
    }

    private static String code(SettingsFile file, String key, String absent) throws CommandFailure {
        String code = file.optional(key).orElse(absent);
        if (!code.matches("[A-Za-z0-9._-]{1,64}")) {
            throw file.wrong("settings.code", key);
        }
        return code;
    }

    private static Settings.Hub hub(SettingsFile file) throws CommandFailure {
        URI url = address(file, "hub.url");
        if (url.getQuery() != null || url.getFragment() != null) {
            throw file.wrong("settings.url", "hub.url");
        }
        file.required("hub.datalab");
        return new Settings.Hub(
                url, code(file, "hub.datalab", ""), file.required("hub.purpose"), file.file("hub.caFile"));
    }

    private static Settings.Tokens tokens(SettingsFile file) throws CommandFailure {
        return new Settings.Tokens(address(file, "oidc.tokenUrl"), file.required("oidc.clientId"));
    }

    /** Refuses plain HTTP except to this machine: tokens and secrets travel this way. */
    private static URI address(SettingsFile file, String key) throws CommandFailure {
        try {
            URI url = new URI(file.required(key));
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (url.getHost() == null
                    || url.getUserInfo() != null
                    || !Set.of("http", "https").contains(scheme)) {
                throw file.wrong("settings.url", key);
            }
            if (scheme.equals("http") && !loopback(url.getHost())) {
                throw file.wrong("settings.https", key);
            }
            return url;
        } catch (URISyntaxException e) {
            throw file.wrong("settings.url", key);
        }
    }

    private static boolean loopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static Settings.Keys keys(SettingsFile file) throws CommandFailure {
        file.required("keystore");
        return new Settings.Keys(file.file("keystore").orElseThrow(), file.file("keystorePassphraseFile"));
    }

    private static Optional<Settings.Proxy> proxy(SettingsFile file) throws CommandFailure {
        Optional<String> proxy = file.optional("proxy");
        if (proxy.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI("http://" + proxy.get().replaceFirst("^https?://", ""));
            if (address.getHost() == null || address.getPort() < 1 || address.getUserInfo() != null) {
                throw file.wrong("settings.proxy", "proxy");
            }
            return Optional.of(new Settings.Proxy(
                    address.getHost(), address.getPort(), file.optional("proxyUser"), file.file("proxyPasswordFile")));
        } catch (URISyntaxException e) {
            throw file.wrong("settings.proxy", "proxy");
        }
    }

    private static Settings.Extract extract(SettingsFile file) throws CommandFailure {
        return new Settings.Extract(
                file.file("mapping"),
                file.file("objections"),
                file.file("institutions"),
                share(file, "maxRejectedShare", 0.10));
    }

    private static double share(SettingsFile file, String key, double absent) throws CommandFailure {
        Optional<String> text = file.optional(key);
        try {
            double share = text.isEmpty() ? absent : Double.parseDouble(text.get());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new CommandFailure(ExitCode.USAGE, "settings.number", file.path(), key, "0 - 1");
    }
}
