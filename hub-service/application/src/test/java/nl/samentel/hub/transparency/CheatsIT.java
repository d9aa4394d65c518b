package nl.samentel.hub.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.witness.Decision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who administers the database cheats; says who finds it, and when. */
class CheatsIT {
    private static final int ENTRIES = 300;

    private static LogSite site;
    private static StrangersLog log;

    @BeforeAll
    static void fill() throws Exception {
        site = new LogSite(Map.of("SAMENTEL_LOG_MERGE_DELAY", "3s", "SAMENTEL_LOG_BATCH_EVERY", "700ms"));
        log = new StrangersLog(site);
        site.start();
        log.act(ENTRIES);
        log.merged();
        site.stop();
        site.backUp();
    }

    @AfterAll
    static void end() throws Exception {
        site.close();
    }

    @BeforeEach
    void restore() throws Exception {
        site.restore();
        site.forgetMark();
    }

    @AfterEach
    void stop() {
        site.stop();
    }

    /** The hub itself reads everything at its next start, says which rule is broken, and does nothing any more. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "edits what an entry is found by|UPDATE audit_entry SET outcome = 'DONE' WHERE id = 100|COLUMNS",
                "edits who it was|UPDATE audit_part SET value = 'somebody' WHERE entry = 100 AND name = 'actor'|COLUMNS",
                "edits what was hashed|UPDATE log_entry SET bytes = '\\x7b7d' WHERE entry = 100|TILE",
                "deletes an entry|DELETE FROM log_entry WHERE entry = 100|PLACE",
                "deletes an entry and its place|DELETE FROM log_place WHERE index = 99|PLACE",
                "inserts an entry|INSERT INTO audit_entry (at, action, outcome, actor_hash, actor_roles, address_hash,"
                        + " origin, trace_id, details) SELECT at, action, outcome, actor_hash, actor_roles, address_hash,"
                        + " origin, trace_id, details FROM audit_entry WHERE id = 100|HASHED",
                "reorders two entries|UPDATE log_place SET entry = -entry WHERE index IN (99, 200);"
                        + " UPDATE log_place SET entry = 301 + entry WHERE entry < 0|TILE",
                "flips a bit of a tile|UPDATE log_tile SET hashes = set_bit(hashes, 77, 1 - get_bit(hashes, 77))"
                        + " WHERE level = 0 AND place = 0|TILE",
                "signs with another key|UPDATE log_shard SET checkpoint = convert_to(replace(convert_from(checkpoint,"
                        + " 'UTF8'), '— ', '— x'), 'UTF8')|SIGNATURE",
            })
    void isFoundByTheHubAtItsNextStart(String cheat, String sql, String found) throws Exception {
        site.cheat(sql);
        String said = site.command("log", "check");

        assertThat(said).contains("exit 1").contains(Finding.Rule.valueOf(found).text());
        site.start();
        awaitBroken();
    }

    @Test
    void aFlippedBitAtTheEdgeIsFoundBeforeAnythingIsSigned() throws Exception {
        site.start();
        SignedCheckpoint before = log.merged();
        site.cheat(
                "UPDATE log_tile SET hashes = set_bit(hashes, 7, 1 - get_bit(hashes, 7)) WHERE level = 0 AND place = 1");

        log.act();
        awaitBroken();

        assertThat(log.checkpoint(log.shard()).claim()).isEqualTo(before.claim());
    }

    private static void awaitBroken() throws InterruptedException {
        for (int i = 0; i < 600 && site.status("/q/health/ready") != 503; i++) {
            Thread.sleep(50);
        }
        assertThat(site.status("/api/v1/nothing")).isEqualTo(503);
    }

    @Test
    void yesterdaysBackupIsFoundByTheHubThatSignedMore() throws Exception {
        site.start();
        log.act(10);
        log.merged();
        site.stop();
        site.restore();

        assertThat(site.refusal()).contains("exit 1").contains("log recover --reason");
    }

    @Test
    void yesterdaysBackupIsFoundByAWitnessWhenTheHubForgot() throws Exception {
        site.start();
        log.act(10);
        log.merged();
        String shard = log.shard();
        assertThat(log.watch(shard)).isInstanceOf(Decision.Cosigned.class);
        site.stop();
        site.restore();
        site.forgetMark();
        site.start();

        assertThat(log.watch(shard)).isNotInstanceOf(Decision.Cosigned.class);
        log.act(40);
        log.merged();
        assertThat(log.checkpoint(shard).claim().size())
                .isGreaterThan(log.watched(shard).orElseThrow());
        assertThat(log.watch(shard)).isInstanceOf(Decision.Unproven.class);
    }

    @Test
    void aBackupThatIsRestoredOpenlyGoesOnInAShardOfItsOwn() throws Exception {
        String shard = Shard.at(Instant.now()).name();
        long restored = site.number("SELECT size FROM log_shard");

        String said = site.command("log", "recover", "--reason", "the disk failed");

        assertThat(said)
                .contains("exit 0")
                .contains("\"follows\":\"" + LogSite.ORIGIN + "/" + shard + "\"")
                .contains("\"size\":" + restored)
                .contains("\"next\":\"" + LogSite.ORIGIN + "/" + shard + "-r1\"");
        site.start();
        EntryReceipt receipt = log.act();
        assertThat(receipt.origin()).isEqualTo(LogSite.ORIGIN + "/" + shard + "-r1");
        assertThat(log.has(log.merged(), receipt.leaf())).isTrue();
        assertThat(log.checkpoint(shard).claim().size()).isEqualTo(restored);
        assertThat(new String(site.get("/api/v1/log/recoveries").body(), StandardCharsets.UTF_8))
                .contains("the disk failed");
    }

    /** Nothing in the database is wrong then, and no witness saw it: the receipt alone proves it. */
    @Test
    void anEntryThatWasTakenAwayBeforeItHadAPlaceIsProvenByItsReceipt() throws Exception {
        site.start();
        log.merged();
        EntryReceipt kept = log.act();
        site.kill();
        assertThat(site.number("SELECT count(*) FROM log_pending")).isPositive();
        String waiting = " IN (SELECT entry FROM log_pending)";
        site.cheat(
                "DELETE FROM audit_part WHERE entry" + waiting,
                "DELETE FROM audit_entry WHERE id" + waiting,
                "DELETE FROM log_entry WHERE entry" + waiting,
                "DELETE FROM log_pending");

        assertThat(site.command("log", "check")).contains("exit 0");
        site.start();
        while (!Instant.now().isAfter(kept.due())) {
            log.act();
            Thread.sleep(200);
        }
        assertThat(log.has(log.merged(), kept.leaf())).isFalse();
    }
}
