package nl.samentel.hub.keys.store;

import static nl.samentel.hub.testing.Stopwatch.seconds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.TagWrap;
import nl.samentel.testsupport.HubDatabase;
import nl.samentel.testsupport.PostgresServer;

/**
 * Compares wrapping the tags of an epoch anew, as a rotation does in one transaction of a real PostgreSQL, with unwrapping
 * and wrapping the very same tags in memory.
 */
public final class RewrapBenchmark {
    private static final int TAGS = 250_000;
    private static final int ROUNDS = 3;
    private static final RootId ROOT = RootId.first(new KeyScope("lab", 1));
    private static final UUID DELIVERY = new UUID(1, 1);

    private final KeyTree keys;

    private RewrapBenchmark(KeyTree keys) {
        this.keys = keys;
    }

    /** Runs the comparison and prints a ratio. */
    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rewrap");
        char[] passphrase = "bench of the keys 4711".toCharArray();
        HubKeystore.create(home.resolve("hub.bcfks"), passphrase, new SecureRandom());
        KeyTree keys = HubKeystore.open(home.resolve("hub.bcfks"), passphrase);
        RootId root = ROOT;
        for (int i = 0; i <= ROUNDS; i++) {
            keys.make(root);
            root = root.next();
        }
        try (PostgresServer postgres = PostgresServer.start()) {
            HubDatabase database = postgres.createHubDatabase("bench");
            try (Connection owner = DriverManager.getConnection(
                    database.jdbcUrl(),
                    database.owner().user(),
                    database.owner().password())) {
                owner.setAutoCommit(false);
                new RewrapBenchmark(keys).compare(owner);
            }
        }
    }

    private void compare(Connection owner) throws Exception {
        byte[][] wrapped = tags();
        fill(owner, wrapped);
        EpochKeys first = keys.epochKeys(ROOT);
        EpochKeys second = keys.epochKeys(ROOT.next());
        double baseline = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            baseline =
                    Math.min(baseline, seconds(() -> inMemory(wrapped, first.tagWrap("VTF"), second.tagWrap("VTF"))));
        }
        double best = Double.MAX_VALUE;
        RootId root = ROOT;
        for (int i = 0; i < ROUNDS; i++) {
            EpochKeys from = keys.epochKeys(root);
            root = root.next();
            EpochKeys to = keys.epochKeys(root);
            best = Math.min(best, seconds(() -> {
                new Rewrap(owner, from, to, percent -> {}).run();
                owner.commit();
            }));
        }
        System.out.printf(
                Locale.ROOT,
                "rewrap %,d tags in the database %.2f s (%,.0f/s), unwrap and wrap in memory %.2f s, ratio %.2f%n",
                TAGS,
                best,
                TAGS / best,
                baseline,
                best / baseline);
    }

    private byte[][] tags() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        TagWrap wrap = keys.epochKeys(ROOT).tagWrap("VTF");
        byte[][] wrapped = new byte[TAGS][];
        byte[] tag = new byte[32];
        for (int i = 0; i < TAGS; i++) {
            random.nextBytes(tag);
            wrapped[i] = wrap.wrap(tag);
        }
        return wrapped;
    }

    /** The tables that a rotation of tags reads, as the migrations make them, without what refers to other tables. */
    private static void fill(Connection owner, byte[][] wrapped) throws Exception {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE delivery (id uuid PRIMARY KEY, datalab text NOT NULL, epoch integer)");
            statement.execute(
                    "CREATE TABLE alias (record_id uuid NOT NULL, delivery uuid NOT NULL, partner text NOT NULL,"
                            + " epoch integer NOT NULL, tag_type smallint NOT NULL, wrapped bytea NOT NULL)");
            statement.execute("CREATE INDEX alias_delivery ON alias (delivery)");
            statement.execute("CREATE TABLE seen_tag (datalab text, partner text, epoch integer, wrapped bytea)");
            statement.execute("CREATE TABLE event_record (record_id uuid, delivery uuid, payload bytea)");
            statement.execute("INSERT INTO delivery VALUES ('" + DELIVERY + "', 'lab', 1)");
        }
        try (PreparedStatement insert = owner.prepareStatement("INSERT INTO alias VALUES (?, ?, 'VTF', 1, 1, ?)")) {
            for (int i = 0; i < TAGS; i++) {
                insert.setObject(1, new UUID(2, i));
                insert.setObject(2, DELIVERY);
                insert.setBytes(3, wrapped[i]);
                insert.addBatch();
                if (i % 5_000 == 4_999) {
                    insert.executeBatch();
                }
            }
        }
        owner.commit();
    }

    private static void inMemory(byte[][] wrapped, TagWrap from, TagWrap to) throws Exception {
        for (byte[] one : wrapped) {
            to.wrap(from.unwrap(one));
        }
    }
}
