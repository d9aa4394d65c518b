package nl.samentel.connector.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds secrets: in a file that only its owner can read, else in the environment, else by asking. */
public final class Secrets {
    /** Variable with the secret of the client. */
    static final String CLIENT_SECRET = "SAMENTEL_CLIENT_SECRET";

    /** Variable with the passphrase of the keystore. */
    static final String PASSPHRASE = "SAMENTEL_KEYSTORE_PASSPHRASE";

    /** Variable with the password of the proxy. */
    static final String PROXY_PASSWORD = "SAMENTEL_PROXY_PASSWORD";

    private final Surroundings surroundings;
    private final Phrases phrases;

    /** Looks in these surroundings and asks in this language. */
    public Secrets(Surroundings surroundings, Phrases phrases) {
        this.surroundings = surroundings;
        this.phrases = phrases;
    }

    /**
     * Returns the secret of the client.
     *
     * @throws CommandFailure if it is nowhere, or others can read its file
     */
    public char[] clientSecret(Settings settings) throws CommandFailure {
        return find(settings.tokens().secretFile(), CLIENT_SECRET, "ask.client.secret", "oidc.clientSecretFile");
    }

    /**
     * Returns the passphrase of the keystore.
     *
     * @throws CommandFailure if it is nowhere, or others can read its file
     */
    public char[] passphrase(Settings settings) throws CommandFailure {
        return find(settings.keys().passphraseFile(), PASSPHRASE, "ask.passphrase", "keystorePassphraseFile");
    }

    /**
     * Returns the passphrase for a keystore that is being made; asks twice.
     *
     * @throws CommandFailure if it is nowhere, others can read its file, or the two differ
     */
    public char[] newPassphrase(Settings settings) throws CommandFailure {
        Optional<char[]> given = given(settings.keys().passphraseFile(), PASSPHRASE);
        return given.isPresent() ? given.get() : twice("ask.passphrase.new", "keystorePassphraseFile");
    }

    /**
     * Returns the password of the proxy, empty when none is set.
     *
     * @throws CommandFailure if others can read its file
     */
    public Optional<char[]> proxyPassword(Settings.Proxy proxy) throws CommandFailure {
        return given(proxy.passwordFile(), PROXY_PASSWORD);
    }

    private char[] find(Optional<Path> file, String variable, String question, String setting) throws CommandFailure {
        Optional<char[]> given = given(file, variable);
        return given.isPresent() ? given.get() : ask(question, setting);
    }

    private Optional<char[]> given(Optional<Path> file, String variable) throws CommandFailure {
        if (file.isPresent()) {
            return Optional.of(SecretFile.read(file.get()));
        }
        return surroundings.variable(variable).map(String::toCharArray);
    }

    private char[] ask(String question, String setting) throws CommandFailure {
        if (!surroundings.terminal().interactive()) {
            throw new CommandFailure(ExitCode.USAGE, "secret.nowhere", setting);
        }
        char[] answer = surroundings.terminal().askSecret(phrases.say(question) + " ");
        if (answer.length == 0) {
            throw new CommandFailure(ExitCode.USAGE, "secret.nowhere", setting);
        }
        return answer;
    }

    private char[] twice(String question, String setting) throws CommandFailure {
        char[] first = ask(question, setting);
        char[] second = ask("ask.again", setting);
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            throw new CommandFailure(ExitCode.USAGE, "secret.differs");
        }
        return first;
    }
}
