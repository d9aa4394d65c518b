package nl.samentel.hub.transparency;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.PendingEntry;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.tile.Entry;

/**
 * Writes a whole shard as lines that a verifier reads: first what was signed, then every entry as it was hashed. Of an entry of a datalab
 * that the auditor may not see, only the hash is given, so that the tree can be computed all the same.
 */
public final class LogExports {
    private static final int CHUNK = 2_048;

    private final LogWork work;
    private final AuditLog log;
    private final Cosigning cosigning;
    private final StoredEntries entries;

    /** Wires exports. */
    public LogExports(UnitOfWork unit, AuditLog log, Cosigning cosigning, StoredEntries entries) {
        this.work = new LogWork(unit);
        this.log = log;
        this.cosigning = cosigning;
        this.entries = entries;
    }

    /** Writes an export to a stream. */
    public interface Writer {
        /** Writes all of it; what is cut off has fewer lines than its first one says. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * An export.
     *
     * @param behind how many entries had a place when it was asked for, and stand behind the checkpoint where it ends
     * @param writer writes it
     */
    public record Export(long behind, Writer writer) {}

    /**
     * Begins an export, which is an entry.
     *
     * @param wanted where it ends
     * @throws ProblemException not-found if there is no such shard, or no such checkpoint was offered
     */
    public Export open(Caller caller, Shard shard, Wanted wanted) {
        SignedCheckpoint under = cosigning.wanted(shard, wanted);
        long behind = Math.max(
                0, cosigning.newest(shard).claim().size() - under.claim().size());
        work.call(() -> {
            log.write(AuditRecord.done(Action.LOG_EXPORT, caller)
                    .object("shard", shard.name())
                    .detail("size", under.claim().size())
                    .build());
            return true;
        });
        return new Export(behind, out -> write(caller, shard, under, behind, out));
    }

    private void write(Caller caller, Shard shard, SignedCheckpoint under, long behind, OutputStream out)
            throws IOException {
        line(out, header(under, behind));
        long size = under.claim().size();
        for (long from = 0; from < size; from += CHUNK) {
            long start = from;
            List<PendingEntry> some = work.call(() -> entries.placed(shard, start, Math.min(size, start + CHUNK)));
            for (PendingEntry entry : some) {
                line(out, shown(caller, entry.entry()));
            }
        }
    }

    private static byte[] header(SignedCheckpoint under, long behind) {
        return CanonicalJson.encode(JsonNodeFactory.instance
                .objectNode()
                .put("format", "samentel-log-export")
                .put("kind", "complete")
                .put("version", 1)
                .put("origin", under.claim().origin())
                .put("size", under.claim().size())
                .put("behind", behind)
                .put("checkpoint", new String(under.bytes(), StandardCharsets.UTF_8)));
    }

    private static byte[] shown(Caller caller, Entry entry) {
        return Visibility.of(caller, entry)
                ? entry.bytes()
                : CanonicalJson.encode(JsonNodeFactory.instance
                        .objectNode()
                        .put("leaf", entry.leafHash().base64()));
    }

    private static void line(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.write('\n');
    }
}
