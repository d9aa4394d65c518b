package nl.samentel.hub.disclosure.suppression;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SuppressionArchitectureTest {
    private static final String BASE = "nl.samentel.hub.disclosure.suppression";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void auditKnowsNothingOfThePlanAndItsSolvers() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".audit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".secondary", BASE + ".solver", "org.ojalgo.optimisation.linear")
                .check(CLASSES);
    }

    @Test
    void planKnowsNothingOfTheAudit() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".secondary", BASE + ".solver")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".audit")
                .check(CLASSES);
    }

    @Test
    void onlySolversKnowALibrary() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE, BASE + ".table", BASE + ".primary", BASE + ".protection", BASE + ".secondary")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.ojalgo..", "com.google..", "jakarta..", "io.quarkus..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
