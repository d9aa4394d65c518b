package nl.samentel.hub.linkage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LinkageArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.samentel.hub.linkage");

    @Test
    void knowsSchemasAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "nl.samentel.schema..", "nl.samentel.hub.linkage..")
                .check(CODE);
    }

    @Test
    void touchesNoFileNetworkOrKey() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..", "java.nio.file..", "java.net..", "java.sql..", "java.security..", "javax.crypto..")
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("nl.samentel.hub.linkage.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }
}
