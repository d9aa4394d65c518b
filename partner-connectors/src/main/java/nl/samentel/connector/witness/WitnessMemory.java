package nl.samentel.connector.witness;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.witness.WitnessStore;

/**
 * Remembers on disk what this witness cosigned. Each checkpoint first goes to a history that only grows, and then takes the
 * place of the one before; both are forced to disk. Whatever is the larger of the two counts, so no crash makes it forget.
 */
final class WitnessMemory implements WitnessStore {
    private static final String LATEST = ".checkpoint";

    /** A lock of the operating system is the process's, so threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock(true);

    private final StateFiles files;
    private final History history;
    private final Endings endings;

    private WitnessMemory(StateFiles files, Clock clock) {
        this.files = files;
        this.history = new History(files, clock);
        this.endings = new Endings(files);
    }

    static WitnessMemory of(Home home, Clock clock) throws CommandFailure {
        StateFiles files = new StateFiles(home.witness());
        files.prepare("");
        return new WitnessMemory(files, clock);
    }

    /** Does something while no other program or thread cosigns from this home. */
    <T> T exclusively(Supplier<T> work) throws CommandFailure {
        THREADS.lock();
        try (FileChannel channel =
                        FileChannel.open(files.path("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            return work.get();
        } catch (MemoryFault e) {
            throw e.failure();
        } catch (IOException e) {
            throw files.unwritable();
        } finally {
            THREADS.unlock();
        }
    }

    @Override
    public Optional<SignedCheckpoint> latest(String origin) {
        try {
            Optional<SignedCheckpoint> last = history.last(name(origin)).map(History.Line::checkpoint);
            return Stream.of(read(origin), last)
                    .flatMap(Optional::stream)
                    .peek(kept -> requireOrigin(kept, origin))
                    .max((one, other) ->
                            Long.compare(one.claim().size(), other.claim().size()));
        } catch (CommandFailure e) {
            throw new MemoryFault(e);
        }
    }

    /** Returns what was cosigned last, with when. */
    Optional<History.Line> last(String origin) throws CommandFailure {
        return history.last(name(origin));
    }

    /** Returns the largest that was cosigned up to a size, with when; empty if nothing as small was. */
    Optional<History.Line> largest(String origin, long size) throws CommandFailure {
        return history.largest(name(origin), size);
    }

    /** Returns where a shard ended by a recovery; empty while it goes on. */
    Optional<Ending> ended(String origin) throws CommandFailure {
        return endings.of(name(origin));
    }

    /** Returns the declaration by which a shard ended, which was verified when it was kept. */
    Declaration declared(Ending ending) throws CommandFailure {
        try {
            return Declaration.read(RecoveryOffer.of(ending.declaration()));
        } catch (FormatException | IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "witness.memory.damaged", endingFile(ending.origin()));
        }
    }

    /** Remembers where a shard ended. Nothing of it is cosigned from now on. */
    void end(Ending ending) throws CommandFailure {
        endings.keep(name(ending.origin()), ending);
    }

    /** Returns the file that says where a shard ended, and what was lost. */
    Path endingFile(String origin) {
        return files.path(name(origin) + Endings.FILE);
    }

    private void requireOrigin(SignedCheckpoint kept, String origin) {
        if (!kept.claim().origin().equals(origin)) {
            throw new MemoryFault(damaged(origin));
        }
    }

    private Optional<SignedCheckpoint> read(String origin) throws CommandFailure {
        Path file = files.path(name(origin) + LATEST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.parse(Files.readAllBytes(file)));
        } catch (IOException | FormatException e) {
            throw damaged(origin);
        }
    }

    private CommandFailure damaged(String origin) {
        return new CommandFailure(ExitCode.USAGE, "witness.memory.damaged", files.path(name(origin) + LATEST));
    }

    @Override
    public Outcome replace(Optional<Checkpoint> expected, SignedCheckpoint next) {
        String origin = next.claim().origin();
        Optional<Checkpoint> kept = latest(origin).map(SignedCheckpoint::claim);
        try {
            if (!kept.equals(expected) || ended(origin).isPresent()) {
                return Outcome.MOVED;
            }
            if (!kept.equals(Optional.of(next.claim()))) {
                history.append(name(origin), next);
            }
            files.write(name(origin) + LATEST, out -> out.write(next.bytes()));
            return Outcome.STORED;
        } catch (CommandFailure e) {
            throw new MemoryFault(e);
        }
    }

    /** Returns the origins of the logs of which something was cosigned, in the order of their names. */
    List<String> origins() throws CommandFailure {
        try (Stream<Path> all = Files.list(files.path(""))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(History.FILE))
                    .map(name -> name.substring(0, name.length() - History.FILE.length()))
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw files.unwritable();
        }
    }

    private static String name(String origin) {
        return URLEncoder.encode(origin, StandardCharsets.UTF_8);
    }
}
