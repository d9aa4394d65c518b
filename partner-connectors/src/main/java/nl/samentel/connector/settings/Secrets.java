package nl.samentel.connector.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds secrets: in a file that only its owner can read, else in the environment, else by asking. */
public final class Secrets {
    /** Variable with the passphrase of the keystore. */
    static final String PASSPHRASE = "SAMENTEL_KEYSTORE_PASSPHRASE";

    /** Variable with the password of the proxy. */
    static final String PROXY_PASSWORD = "SAMENTEL_PROXY_PASSWORD";

    private final Surroundings surroundings;
    private final Phrases phrases;
    private final Asked asked;

    /** What was typed, so that it is asked once in whatever language. */
    private static final class Asked {
        private char @Nullable [] passphrase;
    }

    /** Looks in these surroundings and asks in this language. */
    public Secrets(Surroundings surroundings, Phrases phrases) {
        this(surroundings, phrases, new Asked());
    }

    private Secrets(Surroundings surroundings, Phrases phrases, Asked asked) {
        this.surroundings = surroundings;
        this.phrases = phrases;
        this.asked = asked;
    }

    /** Returns the same in another language. */
    public Secrets in(Phrases other) {
        return new Secrets(surroundings, other, asked);
    }

    /** Returns the language in which it asks. */
    public Phrases phrases() {
        return phrases;
    }

    /**
     * Returns the passphrase of the keystores; asks once, however many of them are opened.
     *
     * @throws CommandFailure if it is nowhere, or others can read its file
     */
    public char[] passphrase(Settings settings) throws CommandFailure {
        Optional<char[]> given = given(settings.keys().passphraseFile(), PASSPHRASE);
        if (given.isPresent()) {
            return given.get();
        }
        char[] known = asked.passphrase;
        if (known == null) {
            known = ask("ask.passphrase", "keystorePassphraseFile");
            asked.passphrase = known;
        }
        return known.clone();
    }

    /**
     * Returns the passphrase for a keystore that is being made; asks twice.
     *
     * @throws CommandFailure if it is nowhere, others can read its file, or the two differ
     */
    public char[] newPassphrase(Settings settings) throws CommandFailure {
        Optional<char[]> given = given(settings.keys().passphraseFile(), PASSPHRASE);
        if (given.isPresent()) {
            return given.get();
        }
        char[] fresh = twice("ask.passphrase.new", "keystorePassphraseFile");
        asked.passphrase = fresh;
        return fresh.clone();
    }

    /**
     * Returns the password of the proxy, empty when none is set.
     *
     * @throws CommandFailure if others can read its file
     */
    public Optional<char[]> proxyPassword(Settings.Proxy proxy) throws CommandFailure {
        return given(proxy.passwordFile(), PROXY_PASSWORD);
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
