package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.source.ExtractFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files end in a report, damaged mappings in a MappingException, and nothing else. The seed is the repetition. */
class ExtractFuzzTest {
    @TempDir
    Path folder;

    private static byte[] damage(byte[] original, SplittableRandom random) {
        byte[] bytes = original.clone();
        byte[] telling = "\";,\n\r\t\u0000:|-0 {}[]'*&!".getBytes(StandardCharsets.UTF_8);
        int damages = 1 + random.nextInt(12);
        for (int i = 0; i < damages; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? telling[random.nextInt(telling.length)] : (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    @RepeatedTest(150)
    void reportsDamagedFiles(RepetitionInfo seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed.getCurrentRepetition());
        StringBuilder text = new StringBuilder(VtfExtractTest.HEADER).append('\n');
        for (int i = 0; i < 20; i++) {
            text.append(VtfExtractTest.row("ML" + i, "23-02-2022", "pleger", "900000000", "05-11-1980", "Geheimnaam"))
                    .append('\n');
        }
        byte[] bytes = damage(text.toString().getBytes(StandardCharsets.ISO_8859_1), random);
        Run run = Run.of("VTF", ExtractFile.of("meldingen", Files.write(folder.resolve("f.csv"), bytes)));

        CheckReport report = run.report;
        assertThat(report.accepted() + report.rejected() + report.duplicates() + report.outsidePeriod())
                .isEqualTo(report.rows());
        assertThat(run.words()).doesNotContain("Geheimnaam");
    }

    @RepeatedTest(150)
    void refusesDamagedMappings(RepetitionInfo seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed.getCurrentRepetition());
        byte[] original;
        try (var in = Mapping.class.getResourceAsStream("VTF.yaml")) {
            original = in.readAllBytes();
        }
        Path file = Files.write(folder.resolve("m.yaml"), damage(original, random));
        try {
            assertThat(Mapping.load(file).parts()).isNotEmpty();
        } catch (MappingException e) {
            assertThat(e.errors()).isNotEmpty();
        }
    }
}
