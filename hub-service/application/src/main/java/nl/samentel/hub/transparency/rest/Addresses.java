package nl.samentel.hub.transparency.rest;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.transparency.Wanted;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.tile.TileAddress;
import org.jspecify.annotations.Nullable;

/** Reads what stands in addresses of the log. */
final class Addresses {
    private static final String NEWEST = "newest";

    private Addresses() {}

    static Shard shard(String text) {
        return Shard.parse(text).orElseThrow(() -> absent("The log has no such shard.", null));
    }

    static long index(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw absent("An index is a number.", e);
        }
    }

    static TileAddress tile(String path) {
        try {
            return TileAddress.parse("tile/" + path);
        } catch (FormatException e) {
            throw absent("This is not the address of a tile.", e);
        }
    }

    /** Reads one datalab, or nothing. */
    static Optional<DatalabId> datalab(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(t -> DatalabId.parse(t).orElseThrow(() -> wrong("datalab: not the code of a datalab.")));
    }

    /** Reads a size: a whole number above nothing. */
    static Optional<Long> size(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        OptionalLong size = number(text);
        if (size.isEmpty() || size.getAsLong() < 1) {
            throw wrong("size: a number of entries, from 1.");
        }
        return Optional.of(size.getAsLong());
    }

    /** Reads where an export ends. */
    static Wanted wanted(Caller caller, @Nullable String datalab, @Nullable String size) {
        Optional<DatalabId> one = datalab(datalab);
        one.ifPresent(id -> Access.requireDatalab(caller, id));
        Set<DatalabId> datalabs = one.map(Set::of).orElse(caller.datalabs());
        boolean newest = NEWEST.equals(size);
        return new Wanted(datalabs, newest ? Optional.empty() : size(size), newest);
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }

    private static ProblemException absent(String detail, @Nullable Throwable cause) {
        return cause == null
                ? new ProblemException(ProblemCode.NOT_FOUND, detail)
                : new ProblemException(ProblemCode.NOT_FOUND, detail, cause);
    }
}
