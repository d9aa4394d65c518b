package nl.samentel.schema.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;

/** Gives the Avro schema of this version and the fingerprint under which partners agree on it. */
public final class EventSchema {
    /** Without conversions. One for all readers: making one searches the whole class path for conversions. */
    static final GenericData DATA = new GenericData();

    private static final Schema CURRENT = load();
    private static final String FINGERPRINT = fingerprint(CURRENT);

    private EventSchema() {}

    /** Returns the schema that this code writes. */
    public static Schema current() {
        return CURRENT;
    }

    /** Returns the fingerprint of {@link #current()}. */
    public static String fingerprint() {
        return FINGERPRINT;
    }

    /**
     * Computes the fingerprint of a schema: SHA-256 over its Parsing Canonical Form (Avro 1.12 specification), as 64
     * lower-case hexadecimal digits. Names, types and symbols count; documentation and defaults do not.
     */
    public static String fingerprint(Schema schema) {
        try {
            return HexFormat.of().formatHex(SchemaNormalization.parsingFingerprint("SHA-256", schema));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    private static Schema load() {
        try (InputStream in = EventSchema.class.getResourceAsStream("event-v1.avsc")) {
            if (in == null) {
                throw new IllegalStateException("The schema event-v1.avsc is not in the jar.");
            }
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
