package nl.samentel.hub.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.snapshot.HistoryFixture;

/** Opens every row and file of a stopped hub under the root that its database names, and no other. */
final class RotationCheck {
    private RotationCheck() {}

    static void requireWhole(
            RotationSite site, BiFunction<UUID, Integer, Path> files, BiFunction<UUID, Integer, Path> links)
            throws Exception {
        KeyTree keys = site.keys();
        long opened = 0;
        try (Connection owner = site.owner();
                Statement statement = owner.createStatement();
                Statement rows = owner.createStatement();
                ResultSet roots = statement.executeQuery(
                        "SELECT datalab, epoch, generation, check_value FROM key_root WHERE state = 'CURRENT'")) {
            int found = 0;
            while (roots.next()) {
                RootId root = new RootId(new KeyScope(roots.getString(1), roots.getInt(2)), roots.getInt(3));
                assertThat(keys.checkValue(root)).isEqualTo(roots.getString(4));
                if (root.scope().ofSnapshots()) {
                    requireSnapshot(rows, keys, root, files, links);
                    requireNoise(rows, keys, root);
                    requireRelease(rows, keys, root);
                } else {
                    opened += requireEpoch(rows, keys.epochKeys(root));
                }
                found++;
            }
            assertThat(found).isEqualTo(RotationSite.LABS.size() * (RotationSite.EPOCHS + 1));
        }
        assertThat(opened).as("tags, tags of the quota, payloads").isEqualTo(3 * RotationSite.records());
    }

    private static void requireSnapshot(
            Statement rows,
            KeyTree keys,
            RootId root,
            BiFunction<UUID, Integer, Path> files,
            BiFunction<UUID, Integer, Path> links)
            throws Exception {
        try (ResultSet row = rows.executeQuery("SELECT id, digest FROM snapshot WHERE datalab = '"
                + root.scope().datalab() + "'")) {
            assertThat(row.next()).isTrue();
            UUID id = row.getObject(1, UUID.class);
            HistoryFixture.requireSame(links.apply(id, root.generation()), id, keys.snapshotKeys(root));
            assertThat(SnapshotFile.read(
                                    new SnapshotFile.Sealed(
                                            files.apply(id, root.generation()),
                                            keys.snapshotKeys(root).snapshotSeal()),
                                    id.toString(),
                                    row.getString(2))
                            .manifest()
                            .datalab())
                    .isEqualTo(root.scope().datalab());
        }
    }

    /** The keys of the noise are what they were, under whatever root: otherwise all noise would be other. */
    private static void requireNoise(Statement rows, KeyTree keys, RootId root) throws Exception {
        String lab = root.scope().datalab();
        try (ResultSet row = rows.executeQuery("SELECT wrapped FROM noise_key WHERE datalab = '" + lab + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(keys.snapshotKeys(root).noiseWrap().unwrap(row.getBytes(1)))
                    .isEqualTo(RotationSite.noise(lab));
        }
    }

    private static void requireRelease(Statement rows, KeyTree keys, RootId root) throws Exception {
        try (ResultSet row = rows.executeQuery("SELECT release, sealed FROM official_candidate WHERE datalab = '"
                + root.scope().datalab() + "'")) {
            assertThat(row.next()).isTrue();
            InputStream sealed = new ByteArrayInputStream(row.getBytes(2));
            try (InputStream plain = keys.snapshotKeys(root).releaseSeal().opening(sealed, row.getString(1))) {
                assertThat(plain.readAllBytes())
                        .asString()
                        .isEqualTo(root.scope().datalab());
            }
        }
    }

    private static long requireEpoch(Statement rows, EpochKeys keys) throws Exception {
        KeyScope scope = keys.root().scope();
        String of = " WHERE d.datalab = '" + scope.datalab() + "' AND d.epoch = " + scope.epoch();
        var wrap = keys.tagWrap("VTF");
        var seal = keys.payloadSeal();
        Set<String> tags = new HashSet<>();
        long opened = 0;
        try (ResultSet row = rows.executeQuery(
                "SELECT a.record_id, a.wrapped FROM alias a JOIN delivery d ON d.id = a.delivery" + of)) {
            for (; row.next(); opened++) {
                byte[] tag = wrap.unwrap(row.getBytes(2));
                assertThat(tag).isEqualTo(RotationSite.plain(row.getObject(1, UUID.class)));
                tags.add(HexFormat.of().formatHex(tag));
            }
        }
        try (ResultSet row = rows.executeQuery("SELECT wrapped FROM seen_tag WHERE datalab = '" + scope.datalab()
                + "' AND epoch = " + scope.epoch())) {
            for (; row.next(); opened++) {
                assertThat(tags).contains(HexFormat.of().formatHex(wrap.unwrap(row.getBytes(1))));
            }
        }
        try (ResultSet row = rows.executeQuery("SELECT e.record_id, e.delivery, e.payload FROM event_record e"
                + " JOIN delivery d ON d.id = e.delivery" + of)) {
            for (; row.next(); opened++) {
                UUID id = row.getObject(1, UUID.class);
                assertThat(seal.open(row.getBytes(3), id, row.getObject(2, UUID.class)))
                        .isEqualTo(RotationSite.plain(id));
            }
        }
        return opened;
    }
}
