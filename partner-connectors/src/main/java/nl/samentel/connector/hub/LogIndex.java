package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;

/**
 * What the hub says its log is. The keys of its shards are not read from it: they follow from that of the log.
 *
 * @param log name and keys
 * @param shards names, the oldest first
 */
public record LogIndex(LogIdentity log, List<String> shards) {
    /** Copies the list. */
    public LogIndex {
        shards = List.copyOf(shards);
    }

    static LogIndex of(JsonNode answer) throws CommandFailure {
        try {
            LogIdentity log = new LogIdentity(
                    answer.path("origin").asText(""),
                    answer.path("key").asText(""),
                    answer.path("receiptKey").asText(""));
            List<String> shards = new ArrayList<>();
            for (JsonNode shard : answer.path("shards")) {
                String name = shard.path("name").asText("");
                if (!log.shard(name).text().equals(shard.path("key").asText(""))) {
                    throw new IllegalArgumentException("A shard has another key than the log.");
                }
                shards.add(name);
            }
            return new LogIndex(log, shards);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "log.unreadable");
        }
    }
}
