package nl.samentel.connector.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/** Does the least that could be called a connector, as one would write it first; the benchmark's yardstick. */
final class PlainConnector {
    private static final int BATCH = 5_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Schema SCHEMA = SchemaBuilder.record("Plain")
            .fields()
            .requiredString("id")
            .requiredInt("date")
            .requiredString("sex")
            .requiredString("code")
            .name("tags")
            .type()
            .array()
            .items()
            .bytesType()
            .noDefault()
            .endRecord();

    private PlainConnector() {}

    static long deliver(Path file) throws IOException, GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        long rows = 0;
        DataFileWriter<GenericRecord> batch = batch();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                batch.append(event(row, mac));
                if (++rows % BATCH == 0) {
                    batch.close();
                    batch = batch();
                }
            }
        }
        batch.close();
        return rows;
    }

    private static DataFileWriter<GenericRecord> batch() throws IOException {
        return new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(SCHEMA))
                .setCodec(CodecFactory.zstandardCodec(1))
                .create(SCHEMA, new ByteArrayOutputStream(1 << 20));
    }

    private static GenericRecord event(NamedCsvRecord row, Mac mac) {
        LocalDate birth = LocalDate.parse(row.getField("gebdatum"), DAY);
        GenericRecord event = new GenericData.Record(SCHEMA);
        event.put("id", row.getField("dossier"));
        event.put("date", (int)
                LocalDate.parse(row.getField("datum_aanmelding"), DAY).toEpochDay());
        event.put("sex", row.getField("geslacht"));
        event.put("code", row.getField("problematiek"));
        event.put(
                "tags",
                List.of(
                        tag(mac, row.getField("bsn")),
                        tag(
                                mac,
                                row.getField("achternaam").toUpperCase()
                                        + '|'
                                        + row.getField("voorletters").charAt(0)
                                        + '|'
                                        + birth
                                        + '|'
                                        + row.getField("geslacht"))));
        return event;
    }

    private static ByteBuffer tag(Mac mac, String input) {
        return ByteBuffer.wrap(mac.doFinal(input.getBytes(StandardCharsets.UTF_8)));
    }
}
