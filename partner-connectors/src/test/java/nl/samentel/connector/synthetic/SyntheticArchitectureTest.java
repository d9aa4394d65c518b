package nl.samentel.connector.synthetic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SyntheticArchitectureTest {
    private final JavaClasses imported = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.samentel");

    @Test
    void packagesFormNoCycles() {
        slices().matching("nl.samentel.connector.synthetic.(*)..")
                .should()
                .beFreeOfCycles()
                .check(imported);
    }

    @Test
    void theRegionKnowsNothingOfTheProductThatReadsIt() {
        classes()
                .that()
                .resideInAPackage("nl.samentel.connector.synthetic..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "nl.samentel.connector.synthetic..",
                        "nl.samentel.schema..",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml..",
                        "picocli..")
                .check(imported);
    }

    @Test
    void theTruthIsCountedFromPeopleNeverFromFiles() {
        noClasses()
                .that()
                .resideInAPackage("nl.samentel.connector.synthetic.truth..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.samentel.connector.synthetic.extract..")
                .check(imported);
    }
}
