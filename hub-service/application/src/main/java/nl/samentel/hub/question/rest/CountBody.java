package nl.samentel.hub.question.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.question.CountRequest;
import org.jspecify.annotations.Nullable;

/**
 * A question to count.
 *
 * @param question id of a registered question
 * @param dimensions ids of at most three of its dimensions
 * @param filter one fixed filter
 * @param snapshot id of a snapshot; the newest ready one when absent
 * @param purpose why you ask; goes into the log
 */
public record CountBody(
        @NotNull @Size(max = 20) String question,
        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[a-z0-9_]{1,60}") String> dimensions,
        @Nullable @Valid Filter filter,
        @Nullable UUID snapshot,
        @NotBlank @Size(max = 300) String purpose) {
    /** One code of one dimension. */
    public record Filter(
            @NotNull @Pattern(regexp = "[a-z0-9_]{1,60}") String dimension,
            @NotNull @Pattern(regexp = "[A-Za-z0-9_]{1,60}") String code) {}

    /** Returns what is asked. */
    public CountRequest request() {
        return new CountRequest(
                question,
                dimensions,
                Optional.ofNullable(filter).map(f -> new CountQuery.Filter(f.dimension(), f.code())),
                Optional.ofNullable(snapshot),
                purpose);
    }
}
