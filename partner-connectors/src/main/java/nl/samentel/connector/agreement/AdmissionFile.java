package nl.samentel.connector.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.schema.admission.LoginKey;

/** Writes the request with which the hub's manager admits this connector; it holds a public key and nothing secret. */
final class AdmissionFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AdmissionFile() {}

    static Path write(Settings settings, LoginKey key) throws CommandFailure {
        Path file = settings.home().folder().resolve("admission-" + settings.partner() + ".json");
        ObjectNode request = JSON.createObjectNode()
                .put("datalab", settings.hub().datalab())
                .put("partner", settings.partner())
                .put("role", settings.role());
        request.putObject("key").put("kty", "OKP").put("crv", "Ed25519").put("x", key.x());
        request.put("fingerprint", key.fingerprint());
        try {
            return Files.writeString(file, request.toPrettyString() + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "join.request.unwritable", file);
        }
    }
}
