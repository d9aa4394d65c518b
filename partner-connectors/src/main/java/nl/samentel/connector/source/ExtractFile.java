package nl.samentel.connector.source;

import java.nio.file.Path;
import java.util.Optional;

/** One thing to read: a text file, a workbook, or a query on a database. */
public sealed interface ExtractFile permits FileExtract, QueryExtract {
    /** Returns the part of the mapping it belongs to, or empty to decide by the name. */
    Optional<String> part();

    /** Returns the name for reports, without folder, address or user. */
    String name();

    /** Returns the size in bytes, 0 when unknown. */
    long size();

    /**
     * Opens it and reads the header.
     *
     * @throws SourceException if it cannot be read or has no header
     */
    RowReader open(SourceFormat format) throws SourceException;

    /** Names a file whose part follows from its name. */
    static ExtractFile of(Path path) {
        return new FileExtract(Optional.empty(), path);
    }

    /** Names a file of a part. */
    static ExtractFile of(String part, Path path) {
        return new FileExtract(Optional.of(part), path);
    }

    /** Reads {@code FILE} or {@code PART=FILE} as written on a command line. */
    static ExtractFile parse(String argument) {
        int equals = argument.indexOf('=');
        return equals > 0 && argument.substring(0, equals).chars().allMatch(Character::isLetterOrDigit)
                ? of(argument.substring(0, equals), Path.of(argument.substring(equals + 1)))
                : of(Path.of(argument));
    }
}
