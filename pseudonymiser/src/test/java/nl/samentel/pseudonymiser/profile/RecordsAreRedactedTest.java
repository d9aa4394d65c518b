package nl.samentel.pseudonymiser.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.pseudonymiser.key.SealedMaster;
import org.junit.jupiter.api.Test;

class RecordsAreRedactedTest {
    private static final List<Record> RECORDS = List.of(
            new BirthDate(LocalDate.of(1990, 5, 11), 1990, "1990-05-11"),
            new Address("8302AB", "12", "BIS"),
            new FullName("Veen", "A."),
            new PersonName(List.of("VEEN"), "A", "Anna"),
            new SealedMaster("AAAA", "BBBB"));

    @Test
    void everyRecordIsTriedHere() {
        Set<String> records = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.samentel.pseudonymiser")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(RECORDS).extracting(r -> r.getClass().getName()).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void noRecordShowsItsFields() {
        assertThat(RECORDS)
                .allSatisfy(r -> assertThat(r.toString()).isEqualTo(r.getClass().getSimpleName() + "[redacted]"));
    }
}
