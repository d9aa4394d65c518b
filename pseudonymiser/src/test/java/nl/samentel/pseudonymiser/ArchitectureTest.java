package nl.samentel.pseudonymiser;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.samentel.pseudonymiser");

    @Test
    void importsNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.bouncycastle..",
                        "org.apache.commons.codec.language..",
                        "org.jspecify..",
                        "nl.samentel.schema..",
                        "nl.samentel.pseudonymiser..")
                .check(CODE);
    }

    @Test
    void knowsNoNetworkAndNoEvents() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Event")
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("nl.samentel.pseudonymiser.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void profilesKnowNoKeys() {
        noClasses()
                .that()
                .resideInAPackage("..profile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..key..", "..tag..", "org.bouncycastle..")
                .check(CODE);
    }

    @Test
    void whatHoldsBytesCanNeitherBePrintedNorSerialised() {
        fields().that()
                .areNotStatic()
                .and()
                .haveRawType(byte[].class)
                .should()
                .bePrivate()
                .andShould()
                .beDeclaredInClassesThat(describe(
                        "are final, have their own toString and are not serialisable",
                        c -> c.getModifiers().contains(JavaModifier.FINAL)
                                && c.tryGetMethod("toString").isPresent()
                                && !c.isAssignableTo(Serializable.class)))
                .check(CODE);
    }
}
