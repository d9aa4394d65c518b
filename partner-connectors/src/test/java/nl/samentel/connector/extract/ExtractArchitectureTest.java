package nl.samentel.connector.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ExtractArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.samentel.connector");

    @Test
    void packagesFormNoCycles() {
        slices().matching("nl.samentel.connector.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void onlySourcesKnowFileFormatsAndDatabases() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "nl.samentel.connector.extract..",
                        "nl.samentel.connector.mapping..",
                        "nl.samentel.connector.row..",
                        "nl.samentel.connector.inspect..",
                        "nl.samentel.connector.objection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar..", "org.dhatim..", "java.sql..")
                .check(classes);
    }

    @Test
    void onlyCommandsKnowTheCommandLine() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Command")
                .and()
                .haveSimpleNameNotEndingWith("Options")
                .and()
                .resideInAnyPackage(
                        "nl.samentel.connector.extract..",
                        "nl.samentel.connector.source..",
                        "nl.samentel.connector.mapping..",
                        "nl.samentel.connector.row..",
                        "nl.samentel.connector.objection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(classes);
    }
}
