package nl.samentel.hub.release.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.release.Declaration;
import org.jspecify.annotations.Nullable;

/**
 * A closed set of official tables.
 *
 * @param name name of the release, once in a datalab
 * @param snapshot id of a snapshot; the newest ready one when absent
 * @param tables what is released together
 * @param purpose why; goes into the log
 */
public record ReleaseBody(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}")
        String name,

        @Nullable UUID snapshot,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Table> tables,
        @NotBlank @Size(max = 300) String purpose) {
    /**
     * A table.
     *
     * @param question id of a question that the partners agreed to release in official tables
     * @param dimensions ids of at most three of its dimensions
     */
    public record Table(
            @NotNull @Size(max = 20) String question,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[a-z0-9_]{1,60}") String> dimensions) {}

    Declaration declaration() {
        return new Declaration(
                name,
                Optional.ofNullable(snapshot),
                tables.stream()
                        .map(t -> new Declaration.Table(t.question(), t.dimensions()))
                        .toList(),
                purpose);
    }
}
