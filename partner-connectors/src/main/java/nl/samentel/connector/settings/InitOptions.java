package nl.samentel.connector.settings;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be filled in beforehand; what is absent gets an example that says so. */
final class InitOptions {
    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "Role you deliver as, such as VTF.")
    String role = "";

    @Option(names = "--partner", paramLabel = "CODE", description = "Code of the partner (default: the role).")
    private @Nullable String partner;

    @Option(names = "--hub", paramLabel = "URL", description = "Address of the hub.")
    private String hub = "https://hub.example";

    @Option(names = "--datalab", paramLabel = "CODE", description = "Code of the datalab.")
    private String datalab = "nop-2019-2023";

    @Option(names = "--purpose", paramLabel = "TEXT", description = "Purpose of the datalab, as agreed.")
    private @Nullable String purpose;

    @Option(names = "--token-url", paramLabel = "URL", description = "Where access tokens come from.")
    private String tokenUrl = "https://login.example/realms/samentel/protocol/openid-connect/token";

    @Option(names = "--client-id", paramLabel = "ID", description = "Client of this connector.")
    private @Nullable String clientId;

    @Option(names = "--keystore", paramLabel = "FILE", description = "Keystore (default: keys.bcfks).")
    private String keystore = "keys.bcfks";

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "File with the keystore's passphrase.")
    private @Nullable String passphraseFile;

    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "Proxy towards the internet.")
    private @Nullable String proxy;

    Map<String, String> values(Phrases phrases) {
        String code = partner == null ? role : partner;
        return Map.ofEntries(
                Map.entry("roles", SettingsLoader.roles()),
                Map.entry("role", quoted(role)),
                Map.entry("partner", quoted(code)),
                Map.entry("url", quoted(hub)),
                Map.entry("datalab", quoted(datalab)),
                Map.entry("purpose", quoted(purpose == null ? phrases.say("init.purpose") : purpose)),
                Map.entry("tokenUrl", quoted(tokenUrl)),
                Map.entry(
                        "clientId", quoted(clientId == null ? "connector-" + code.toLowerCase(Locale.ROOT) : clientId)),
                Map.entry("keystore", quoted(keystore)),
                Map.entry("keystorePassphraseFile", line("keystorePassphraseFile", passphraseFile, "passphrase")),
                Map.entry("proxy", line("proxy", proxy, "proxy.example:8080")));
    }

    private static String line(String key, @Nullable String value, String example) {
        return value == null ? "#" + key + ": " + example : key + ": " + quoted(value);
    }

    /** Writes a YAML scalar; plain when it can be, since people edit the file. */
    private static String quoted(String value) {
        if (value.matches("[A-Za-z][A-Za-z0-9._/-]*")) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
