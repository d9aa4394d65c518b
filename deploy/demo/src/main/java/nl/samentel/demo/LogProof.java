package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of the demo: partners' connectors cosign the log, an export is verified offline, and a tampered database is found. */
final class LogProof {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROUNDS = 5;
    private static final int BROKEN = 1;
    private static final String CHEAT = "UPDATE audit_entry SET outcome = 'DONE' WHERE id ="
            + " (SELECT min(id) FROM audit_entry WHERE outcome = 'REFUSED')";

    private final Folders folders;
    private final Screen screen;
    private final Site site;
    private final Connector connector;

    LogProof(Folders folders, Screen screen, Site site) {
        this.folders = folders;
        this.screen = screen;
        this.site = site;
        this.connector = new Connector(folders);
    }

    void show() {
        screen.step("witnesses", this::watch);
        var shard = shard();
        var export = write("log.jsonl", export(shard));
        var policy = policy();
        screen.step("verify", () -> {
            connector.runWell("verify", Map.of(), verify(export, policy));
            return "an export of the log, offline: nothing was changed";
        });
        lines("verify");
        screen.step("tampered export", () -> {
            var changed = write(
                    "log-tampered.jsonl", read(export).replaceFirst("\"outcome\":\"REFUSED\"", "\"outcome\":\"DONE\""));
            requireBroken("verify-tampered", connector.run("verify-tampered", Map.of(), verify(changed, policy)));
            return "one refusal made to look granted: found";
        });
        lines("verify-tampered");
        tamperedDatabase();
    }

    /**
     * Lets every connector look until all that happened so far is published. All are asked for one state of the log, and a delivery may have
     * begun with one that is older.
     */
    private String watch() {
        var soFar = newest().path("size").asLong();
        AtomicInteger cosigned = new AtomicInteger();
        for (int round = 0; round < MOST_ROUNDS && (round == 0 || published() < soFar); round++) {
            cosigned.set(0);
            Deliveries.quietly(partner -> {
                new PartnerOffice(folders, partner).watch();
                cosigned.incrementAndGet();
                return "";
            });
        }
        return cosigned + " of 8 connectors saw that the log only grew";
    }

    /** How many entries an export of what is published has. */
    private long published() {
        var first = export(shard()).lines().findFirst().orElseThrow();
        try {
            return JSON.readTree(first).path("size").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException("the first line of an export cannot be read", e);
        }
    }

    private String export(String shard) {
        return site.as("aart").download("/log/" + shard + "/export");
    }

    private void tamperedDatabase() {
        var log = folders.log("hub-log-check");
        screen.step("tampered database", () -> {
            var exit = site.checkTampered(CHEAT, log);
            requireBroken("hub-log-check", exit);
            return "a copy, changed by its administrator: found";
        });
        LogText.last(log, 2).forEach(screen::detail);
    }

    private String shard() {
        return newest().path("name").asText();
    }

    private JsonNode newest() {
        var shards = site.as("aart").get("/log").path("shards");
        return shards.get(shards.size() - 1);
    }

    /** What a partner believes about the log and who must have cosigned, from its own home. */
    private Path policy() {
        var office = new PartnerOffice(folders, PartnerOffice.CUSTODIAN);
        return write("log-policy.txt", office.policy());
    }

    private static List<String> verify(Path export, Path policy) {
        return List.of("verify", export.toString(), "--policy", policy.toString());
    }

    private void lines(String log) {
        LogText.all(connector.log(log)).stream()
                .filter(line -> line.startsWith("PASS") || line.startsWith("FAIL"))
                .forEach(screen::detail);
    }

    private void requireBroken(String log, int exit) {
        if (exit != BROKEN) {
            throw new DemoFailure("A changed log was not found; exit code " + exit + ".", folders.log(log));
        }
    }

    private Path write(String name, String text) {
        try {
            var file = Files.createDirectories(folders.work().resolve("audit")).resolve(name);
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
