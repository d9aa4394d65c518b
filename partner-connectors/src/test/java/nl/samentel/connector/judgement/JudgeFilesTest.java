package nl.samentel.connector.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class JudgeFilesTest {
    private static final String TEXT = "name;born;person\nZoë;1-2-1990;1\nZoë;1-2-1990;1\n";

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesTextOfTwoBytesACharacterWithAndWithoutMark(String charset) throws IOException {
        assertThat(judge(TEXT.getBytes(Charset.forName(charset)))).isNotZero();
        assertThat(err.toString())
                .contains("one.csv: The file is UTF-16", "CSV UTF-8")
                .doesNotContain("Zo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsTextOfTheUsualCharacterSets(String charset) throws IOException {
        assertThat(judge(TEXT.getBytes(Charset.forName(charset)))).isZero();
    }

    @Test
    void namesTheRowThatHasMoreFieldsThanTheHeader() throws IOException {
        byte[] bytes = (TEXT + "Zoë;1-2-1990;1;more\n").getBytes(StandardCharsets.UTF_8);
        assertThat(judge(bytes)).isNotZero();
        assertThat(err.toString())
                .contains("one.csv, row 4: the row has 4 fields and the header 3")
                .doesNotContain("Zo", "more");
    }

    @Test
    void saysThatAZipIsToBeUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("two.csv"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(judge(bytes.toByteArray())).isNotZero();
        assertThat(err.toString()).contains("one.csv: ", "unpack it first");
    }

    @Test
    void saysThatOtherBytesAreNoText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(judge(bytes.toByteArray())).isNotZero();
        assertThat(err.toString()).contains("one.csv: This is neither text nor an .xlsx workbook");
    }

    private int judge(byte[] bytes) throws IOException {
        Files.write(folder.resolve("one.csv"), bytes);
        Path mapping = Files.writeString(folder.resolve("judge.yaml"), """
                columns: {givenName: name, birthDate: born, truth: person}
                dateOrder: dmy
                sources: [{file: one.csv}]
                """);
        return new CommandLine(new JudgeCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute("--lang", "en", mapping.toString());
    }
}
