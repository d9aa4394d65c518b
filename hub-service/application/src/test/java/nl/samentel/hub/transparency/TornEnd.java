package nl.samentel.hub.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A power cut while PostgreSQL wrote the end of its write-ahead log: behind everything that it said was stored, sectors are there, are not,
 * or are rubbish. Of the data files nothing is left that was written since the start.
 *
 * @param kept up to where PostgreSQL said that its log was on the disk, when nobody was answered any more
 * @param torn first byte that is lost
 * @param written up to where it wrote, all of it one transaction that was not committed
 */
record TornEnd(long kept, long torn, long written) {
    private static final int SECTOR = 512;
    private static final int CLOSE = 16_384;
    private static final long SEGMENTS = 3;
    private static final String UNCOMMITTED = "INSERT INTO audit_entry (at, action, outcome, actor_hash, actor_roles,"
            + " address_hash, origin, trace_id, details) SELECT at, action, outcome, actor_hash, actor_roles, address_hash,"
            + " origin, trace_id, details FROM (SELECT * FROM audit_entry ORDER BY id LIMIT 10), generate_series(1, 1000)";

    /** Cuts the power of a site. */
    static TornEnd of(LogSite site, Random random) throws IOException, InterruptedException, SQLException {
        site.freeze();
        Path data = Path.of(site.text("SHOW data_directory"));
        long timeline = site.number("SELECT timeline_id FROM pg_control_checkpoint()");
        long segment = site.number("SELECT setting FROM pg_settings WHERE name = 'wal_segment_size'");
        long kept = flushed(site);
        long written = kept;
        try (Connection superuser = site.superuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            while (written - kept < SEGMENTS * segment) {
                statement.execute(UNCOMMITTED);
                written = flushed(site);
            }
            killServer(data);
        }
        site.kill();
        site.postgres().losePower();
        // As often just behind what was acknowledged as anywhere in what followed.
        TornEnd end = new TornEnd(kept, kept + random.nextLong(random.nextBoolean() ? CLOSE : written - kept), written);
        end.tear(data.resolve("pg_wal"), timeline, segment, random);
        return end;
    }

    private static long flushed(LogSite site) throws SQLException {
        return site.number("SELECT pg_current_wal_flush_lsn() - '0/0'::pg_lsn");
    }

    /** Kills the processes that write, while the one that would start them anew cannot; it is killed last. */
    private static void killServer(Path data) throws IOException, InterruptedException {
        String first = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
        FrozenProcess.freeze(postmaster.pid());
        List<ProcessHandle> writers = postmaster.children().toList();
        for (ProcessHandle writer : writers) {
            FrozenProcess.kill(writer);
        }
    }

    private void tear(Path log, long timeline, long segment, Random random) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment(log, timeline, segment, 0), "rw")) {
            long at = torn % segment;
            boolean first = true;
            while (at < segment) {
                int length = (int) (SECTOR - at % SECTOR);
                if (first || random.nextInt(3) > 0) {
                    byte[] sector = new byte[length];
                    if (first || random.nextBoolean()) {
                        random.nextBytes(sector);
                    }
                    file.seek(at);
                    file.write(sector);
                }
                first = false;
                at += length;
            }
        }
        File next = segment(log, timeline, segment, 1);
        if (next.exists()) {
            try (RandomAccessFile file = new RandomAccessFile(next, "rw")) {
                file.setLength(random.nextLong(segment));
                if (random.nextBoolean()) {
                    file.setLength(0);
                    file.setLength(segment);
                }
            }
        }
    }

    private File segment(Path log, long timeline, long segment, int behind) {
        long number = torn / segment + behind;
        long each = (1L << 32) / segment;
        String name = String.format(Locale.ROOT, "%08X%08X%08X", timeline, number / each, number % each);
        return log.resolve(name).toFile();
    }

    /** Checks, before anything else is written, that the log of the server that recovered ends where it was torn. */
    void requireRecovered(LogSite site) throws SQLException {
        long end = site.number("SELECT redo_lsn - '0/0'::pg_lsn FROM pg_control_checkpoint()");
        System.out.printf(
                Locale.ROOT,
                "Torn %,d bytes behind what was acknowledged, of %,d; recovered to %,d%n",
                torn - kept,
                written - kept,
                end - kept);
        assertThat(end).as("the end of the write-ahead log").isLessThan(written);
    }
}
