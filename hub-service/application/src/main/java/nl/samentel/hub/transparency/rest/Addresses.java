package nl.samentel.hub.transparency.rest;

import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.TileAddress;
import org.jspecify.annotations.Nullable;

/** Reads what stands in addresses of the log. */
final class Addresses {
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

    static BundleAddress bundle(String path) {
        try {
            return BundleAddress.parse("tile/entries/" + path);
        } catch (FormatException e) {
            throw absent("This is not the address of a bundle.", e);
        }
    }

    private static ProblemException absent(String detail, @Nullable Throwable cause) {
        return cause == null
                ? new ProblemException(ProblemCode.NOT_FOUND, detail)
                : new ProblemException(ProblemCode.NOT_FOUND, detail, cause);
    }
}
