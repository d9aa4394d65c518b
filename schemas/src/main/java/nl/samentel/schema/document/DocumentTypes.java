package nl.samentel.schema.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** How the values of documents stand in JSON: each as one text. */
public final class DocumentTypes {
    private DocumentTypes() {}

    /** Returns the mapping of days, moments and digests. */
    public static Module module() {
        SimpleModule module = new SimpleModule("documents");
        text(module, LocalDate.class, LocalDate::toString, DocumentTypes::day);
        text(module, Instant.class, Instant::toString, DocumentTypes::moment);
        return text(module, Digest.class, Digest::hex, Digest::new);
    }

    /**
     * Adds a type that stands as one text.
     *
     * @param write gives the text
     * @param read reads it, or throws IllegalArgumentException
     */
    public static <T> SimpleModule text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        return module.addSerializer(type, new Writer<>(type, write)).addDeserializer(type, new Reader<>(type, read));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day breaks the rule: is written as 2024-12-31.");
        }
    }

    /** One moment has one form, so that the same content has one digest. */
    private static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            if (moment.toString().equals(text)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a moment breaks the rule: is written as 2024-12-31T12:00:00Z.");
        }
        throw new IllegalArgumentException("a moment breaks the rule: is written as 2024-12-31T12:00:00Z.");
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString();
            if (text == null) {
                return context.reportInputMismatch(this, "A text is wanted here.");
            }
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(in, "rule", e);
            }
        }
    }
}
